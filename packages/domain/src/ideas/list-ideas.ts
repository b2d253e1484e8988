import type { Actor, ListIdeasInput, ListIdeasOutput } from "@worth/contracts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { chooseBoards } from "./choose-boards.ts";
import { pageIdeas } from "./page-ideas.ts";
import { readIdeaRows } from "./read-idea-rows.ts";

const pageSize = 20;

/**
 * The ideas somebody sees, with what they voted for marked. @throws AppError not_found for a board they do not see
 */
export async function listIdeas(
  { database }: Deps,
  actor: Actor,
  { boardId, stage, search, sort, page }: ListIdeasInput,
): Promise<ListIdeasOutput> {
  const { boards, ...chosen } = await chooseBoards(database, actor, { boardId, stage });
  const { ids, ...counted } = await pageIdeas(database, { ...chosen, search, sort, page, pageSize });
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  return {
    rows: await readIdeaRows(database, ids, aliases),
    ...counted,
    page,
    pageSize,
    boards: boards.map(({ id, name, description }) => ({ id, name, description })),
  };
}
