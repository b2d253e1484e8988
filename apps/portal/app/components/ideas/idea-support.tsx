import type { IdeaOutput } from "@worth/contracts";
import { Button, Section, TextInput, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { amountFieldText } from "../payouts/amount-field.ts";
import { usePortalText } from "../use-portal-text.ts";
import type { Refusal } from "../use-refusal.ts";
import { ReportForm } from "./report-form.tsx";
import { VoteForm } from "./vote-form.tsx";

/** What a reader can do about an idea: vote, follow, report it, and with their vote say what it is worth to them. */
export function IdeaSupport({ idea, refusal }: { idea: IdeaOutput; refusal: Refusal }) {
  const t = usePortalText();
  const { number } = useFormat();
  const { id, voteCount, followerCount, isFollowed, isOwn, isReported, isVoted, isEnded } = idea;
  return (
    <div className="grid gap-4">
      <p className="text-muted">
        {t("ideas:votes", { count: voteCount, total: number(voteCount) })}
        {" · "}
        {t("ideas:followers", { count: followerCount, total: number(followerCount) })}
      </p>
      {isEnded && <p className="text-sm text-muted">{t("ideas:vote.ended")}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <VoteForm idea={idea} />
        <Form method="post" preventScrollReset>
          <input type="hidden" name="ideaId" value={id} />
          <Button size="small" name="intent" value={isFollowed ? "unfollow" : "follow"}>
            {t(isFollowed ? "ideas:idea.unfollow" : "ideas:idea.follow")}
          </Button>
        </Form>
      </div>
      <p className="text-sm text-muted">{t("ideas:idea.followHint")}</p>
      {!isOwn && <ReportForm kind="idea" postId={id} isReported={isReported} />}
      {isVoted && <WorthForm idea={idea} refusal={refusal} />}
    </div>
  );
}

function WorthForm({ idea: { id, worthMinor, currency }, refusal }: { idea: IdeaOutput; refusal: Refusal }) {
  const t = usePortalText();
  const known = worthMinor === null ? "" : amountFieldText(worthMinor, currency);
  return (
    <Section title={t("ideas:idea.worthTitle")} sub={t("ideas:idea.worthSub")}>
      <Form method="post" preventScrollReset className="grid max-w-xs justify-items-start gap-3">
        <input type="hidden" name="ideaId" value={id} />
        <TextInput
          // What was kept is shown as it was kept.
          key={known}
          name="worth"
          label={t("ideas:idea.worth", { currency })}
          inputMode="decimal"
          error={refusal.errorOf("worth")}
          defaultValue={refusal.valueOf("worth", known)}
        />
        <Button size="small" name="intent" value="worth">
          {t("ideas:idea.saveWorth")}
        </Button>
      </Form>
    </Section>
  );
}
