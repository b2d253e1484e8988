import type { IdeaCommentOutput, IdeaOutput } from "@worth/contracts";
import { Button, EmptyState, Item, ItemList, Pagination, Section, TextArea, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import type { Refusal } from "../use-refusal.ts";
import { ReportForm } from "./report-form.tsx";
import { TrapField } from "./trap-field.tsx";

/** What was said about an idea, and where a member says more. */
export function IdeaComments({ idea, refusal }: { idea: IdeaOutput; refusal: Refusal }) {
  const t = usePortalText();
  const { rows, page, pageSize, total } = idea.comments;
  return (
    <Section title={t("ideas:idea.commentsTitle")}>
      {rows.length === 0 ? (
        <EmptyState title={t("ideas:idea.noComments")}>{t("ideas:idea.noCommentsText")}</EmptyState>
      ) : (
        <ItemList>
          {rows.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ItemList>
      )}
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
      <Form method="post" preventScrollReset className="grid max-w-xl justify-items-start gap-3">
        <input type="hidden" name="ideaId" value={idea.id} />
        <div className="w-full">
          <TextArea
            name="body"
            label={t("ideas:idea.comment")}
            hint={t("ideas:idea.commentHint")}
            error={refusal.errorOf("body")}
            defaultValue={refusal.valueOf("body")}
            // What was said is not offered to be said again.
            key={total}
            markOptional={false}
          />
        </div>
        <TrapField />
        <Button name="intent" value="comment">
          {t("ideas:idea.send")}
        </Button>
      </Form>
    </Section>
  );
}

function Comment({ comment }: { comment: IdeaCommentOutput }) {
  const t = usePortalText();
  const { date } = useFormat();
  const { id, authorFirstName, at, body, isOwn, isReported, state, reason } = comment;
  const name = authorFirstName === null ? t("ideas:team") : authorFirstName || t("ideas:somebody");
  return (
    <Item
      title={<span className="font-medium">{t("ideas:by", { name, date: date(at) })}</span>}
      detail={
        state === "waiting"
          ? t("ideas:idea.waitingComment")
          : reason && t("ideas:idea.hidden", { reason: t(`ideas:refusal.${reason}`) })
      }
    >
      <p id={id} className="whitespace-pre-line wrap-anywhere">
        {body}
      </p>
      {!isOwn && authorFirstName !== null && (
        <ReportForm kind="idea_comment" postId={id} isReported={isReported} />
      )}
    </Item>
  );
}
