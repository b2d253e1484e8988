import {
  mostSimilar,
  type Actor,
  type FindSimilarIdeasInput,
  type IdeaStage,
  type SimilarIdeaOutput,
} from "@worth/contracts";
import { sqlOf, type Prisma, type Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { boardsVisibleTo } from "./readable-boards.ts";

/** As many of each way of looking as are compared closely. */
const mostCompared = 200;

type Row = { id: string; title: string; voteCount: number; name: string; stage: IdeaStage };

/** Ideas that may say the same, the likest first: found by their words whatever their ending, or by a title that looks alike. */
export async function findSimilarIdeas(
  { database }: Deps,
  actor: Actor,
  { title }: FindSimilarIdeasInput,
): Promise<{ ideas: SimilarIdeaOutput[] }> {
  const boards = await boardsVisibleTo(database, actor);
  return { ideas: await listSimilar(database, { title, boards, exceptRootId: null }) };
}

type Sought = { title: string; boards: Prisma.BoardWhereInput; exceptRootId: string | null };

export async function listSimilar(
  reader: Reader,
  { title, boards: where, exceptRootId }: Sought,
): Promise<SimilarIdeaOutput[]> {
  if (title.trim().length < 3) return [];
  const boards = await reader.board.findMany({ where, select: { id: true } });
  const rows = await sqlOf(reader)<Row>(
    `WITH asked AS (SELECT plainto_tsquery('english', $1) AS words, lower($1) AS title),
     found AS (
       (SELECT "ideaId" FROM idea_text, asked
        WHERE idea_text.words @@ asked.words LIMIT ${mostCompared})
       UNION
       (SELECT "ideaId" FROM idea_text, asked WHERE lower(idea_text.title) % asked.title LIMIT ${mostCompared})),
     alike AS (
       SELECT idea."rootId", max(similarity(lower(text.title), asked.title)
         + ts_rank(text.words, asked.words)) AS likeness
       FROM found JOIN idea ON idea.id = found."ideaId" AND idea.state = 'published'
       JOIN idea_text AS text ON text."ideaId" = idea.id, asked
       GROUP BY idea."rootId")
     SELECT root.id, text.title, root."voteCount", status.name, status.stage::text AS stage
     FROM alike JOIN idea AS root ON root.id = alike."rootId" AND root.state = 'published'
     JOIN idea_text AS text ON text."ideaId" = root.id
     JOIN board_status AS status ON status.id = root."statusId"
     WHERE root."boardId" = ANY ($2::text[]) AND root.id IS DISTINCT FROM $3::text
     ORDER BY likeness DESC, root."voteCount" DESC, root.id LIMIT ${mostSimilar}`,
    [title, boards.map(({ id }) => id), exceptRootId],
  );
  return rows.map(({ id, title: found, voteCount, name, stage }) => ({
    id,
    title: found,
    voteCount,
    status: { name, stage },
  }));
}
