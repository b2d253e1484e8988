import type { SimilarIdeaOutput } from "@worth/contracts";
import { TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** Ideas that may say the same, as links; what is being written stays in this window. */
export function SimilarIdeas({ ideas }: { ideas: readonly SimilarIdeaOutput[] }) {
  const t = usePortalText();
  const { number } = useFormat();
  return (
    <ul className="grid list-disc gap-1 ps-6 marker:text-muted">
      {ideas.map(({ id, title, status, voteCount }) => (
        <li key={id} className="wrap-anywhere">
          <TextLink to={`/ideas/${id}`} target="_blank">
            {t("ideas:desk.openSimilar", {
              title,
              status: status.name,
              votes: t("ideas:votes", { count: voteCount, total: number(voteCount) }),
            })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
