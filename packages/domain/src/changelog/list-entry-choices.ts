import {
  endedStages,
  type EntryChoicesInput,
  type EntryChoicesOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { listProductChoices } from "../products/list-product-choices.ts";
import { pageIdeas } from "../ideas/page-ideas.ts";

/** As many open ideas as a form can offer. */
const mostOffered = 50;

const isOpen: Prisma.BoardStatusWhereInput = { stage: { notIn: [...endedStages] } };

/**
 * What an entry can tell of: every product, and ideas that are still open, the most wanted first, of those that have the
 * words looked for. One that is named comes before them.
 */
export async function listEntryChoices(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { search, ideaId }: EntryChoicesInput,
): Promise<EntryChoicesOutput> {
  const statuses = await database.boardStatus.findMany({
    where: isOpen,
    select: { id: true, boardId: true },
  });
  const { ids, total } = await pageIdeas(database, {
    boardIds: [...new Set(statuses.map(({ boardId }) => boardId))],
    statusIds: statuses.map(({ id }) => id),
    search,
    sort: "votes",
    page: 1,
    pageSize: mostOffered,
  });
  const named = ideaId === null ? [] : [ideaId];
  return {
    ideas: await readChoices(database, [...new Set([...named, ...ids])]),
    foundCount: total,
    products: await listProductChoices(database, []),
  };
}

/** These ideas in their order; what was merged, has ended or is not published is none. */
async function readChoices(reader: Reader, ids: readonly string[]): Promise<Choice[]> {
  const ideas = await reader.idea.findMany({
    where: { id: { in: [...ids] }, state: "published", mergedIntoId: null, status: isOpen },
    include: { text: true, status: true },
  });
  const byId = new Map(ideas.map((idea) => [idea.id, toChoice(idea)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Choice = EntryChoicesOutput["ideas"][number];

/** An idea as the form of an entry names it. */
export function toChoice(idea: {
  id: string;
  voteCount: number;
  status: { stage: Choice["stage"] };
  text: { title: string } | null;
}): Choice {
  const { id, voteCount, status, text } = idea;
  return { id, title: text?.title ?? "", stage: status.stage, voteCount };
}
