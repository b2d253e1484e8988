import { AppError, type IdeaStage } from "@worth/contracts";
import type { Cell } from "@worth/db";

/** Characters of a text's beginning that a list shows. */
export const excerptLength = 240;

/** The board that was asked for, or all of them. @throws AppError not_found for another */
export function chosenBoards(boards: readonly { id: string }[], boardId: string | undefined): string[] {
  const chosen = boards.filter(({ id }) => boardId === undefined || id === boardId);
  if (boardId !== undefined && chosen.length === 0) throw new AppError("not_found");
  return chosen.map(({ id }) => id);
}

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
