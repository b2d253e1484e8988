import { Button } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

export type VoteFormProps = { idea: { id: string; title: string; isVoted: boolean; isEnded: boolean } };

/** One person's vote for an idea, or its way back; the page it stands on answers with `answerIdeaReader`. */
export function VoteForm({ idea: { id, title, isVoted, isEnded } }: VoteFormProps) {
  const t = usePortalText();
  if (isEnded) return isVoted ? <p className="text-sm text-muted">{t("ideas:vote.mine")}</p> : null;
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="ideaId" value={id} />
      <Button
        size="small"
        name="intent"
        value={isVoted ? "unvote" : "vote"}
        aria-label={t(isVoted ? "ideas:vote.removeFrom" : "ideas:vote.addTo", { title })}
      >
        {t(isVoted ? "ideas:vote.remove" : "ideas:vote.add")}
      </Button>
      {isVoted && <span className="text-sm text-muted">{t("ideas:vote.mine")}</span>}
    </Form>
  );
}
