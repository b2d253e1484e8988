import type { IdeaStage } from "@worth/contracts";
import type { Cell } from "@worth/db";

/** Characters of a text's beginning that a list shows. */
export const excerptLength = 240;

type Asked = { boardIds: readonly string[]; stage: IdeaStage | undefined; search: string };

/**
 * Ideas as lists show them: let be seen, and not part of another. Its three parameters come first; the conditions of
 * the partial indices stand there word for word.
 */
export function selectListed({ boardIds, stage, search }: Asked): { from: string; parameters: Cell[] } {
  return {
    from: `FROM idea WHERE idea.state = 'published' AND idea."mergedIntoId" IS NULL
      AND idea."boardId" = ANY ($1::text[])
      AND ($2::text IS NULL OR idea."statusId" IN (SELECT id FROM board_status WHERE stage = $2::idea_stage))
      AND ($3::text = '' OR idea.id IN (SELECT part."rootId" FROM idea_text JOIN idea AS part ON part.id = "ideaId"
        WHERE to_tsvector('english', title || ' ' || body) @@ plainto_tsquery('english', $3)))`,
    parameters: [boardIds, stage ?? null, search],
  };
}
