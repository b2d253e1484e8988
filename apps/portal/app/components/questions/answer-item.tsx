import type { AnswerOutput } from "@worth/contracts";
import { Button, Item, Tag, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { ReportForm } from "../ideas/report-form.tsx";
import { usePortalText } from "../use-portal-text.ts";
import { useRootData } from "../use-root-data.ts";
import { TalkStateText } from "./talk-state.tsx";

/** One answer, with what a reader can say about it. */
export function AnswerItem({ answer }: { answer: AnswerOutput }) {
  const t = usePortalText();
  const { date, number } = useFormat();
  const { id, body, authorFirstName, at, isVerified, isOwn, helpfulCount, state, reason } = answer;
  const { member } = useRootData();
  const isTeam = authorFirstName === null;
  const name = isTeam ? t("questions:team") : authorFirstName || t("questions:somebody");
  return (
    <Item
      title={
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {t("questions:by", { name, date: date(at) })}
          {isVerified && <Tag tone="accent">{t("questions:verified")}</Tag>}
        </span>
      }
    >
      <p id={id} className="whitespace-pre-line wrap-anywhere">
        {body}
      </p>
      <TalkStateText state={state} reason={reason} />
      {helpfulCount > 0 && (
        <p className="text-sm">
          {t("questions:helpful", { count: helpfulCount, total: number(helpfulCount) })}
        </p>
      )}
      {isOwn ? (
        <p className="text-sm text-muted">{t("questions:answer.own")}</p>
      ) : (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
          <HelpfulForm answer={answer} />
          {member && !isTeam && <ReportForm kind="answer" postId={id} isReported={answer.isReported} />}
        </div>
      )}
    </Item>
  );
}

function HelpfulForm({ answer: { id, isMarkedHelpful } }: { answer: AnswerOutput }) {
  const t = usePortalText();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="answerId" value={id} />
      <Button size="small" name="intent" value={isMarkedHelpful ? "not_helpful" : "helpful"}>
        {t(isMarkedHelpful ? "questions:answer.notHelpful" : "questions:answer.helpful")}
      </Button>
    </Form>
  );
}
