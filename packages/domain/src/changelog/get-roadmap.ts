import { ideaStages, type Actor, type IdeaStage, type RoadmapOutput } from "@worth/contracts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { pageIdeas } from "../ideas/page-ideas.ts";
import { readIdeaRows } from "../ideas/read-idea-rows.ts";
import { boardsVisibleTo } from "../ideas/readable-boards.ts";

/** As many ideas as a column shows; the list of ideas has the rest. */
const pageSize = 20;

/** Columns that stand there even when they are empty. */
const usualStages: readonly IdeaStage[] = ["planned", "in_beta", "shipped"];

/** Where things are going, on the boards somebody sees: ideas of the statuses that stand on the roadmap, by stage. */
export async function getRoadmap({ database }: Pick<Deps, "database">, actor: Actor): Promise<RoadmapOutput> {
  const statuses = await database.boardStatus.findMany({
    where: { isOnRoadmap: true, board: await boardsVisibleTo(database, actor) },
    select: { id: true, stage: true, boardId: true },
  });
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  const boardIds = [...new Set(statuses.map(({ boardId }) => boardId))];
  const columns: RoadmapOutput["columns"] = [];
  for (const stage of ideaStages) {
    const statusIds = statuses.flatMap((status) => (status.stage === stage ? [status.id] : []));
    if (statusIds.length === 0 && !usualStages.includes(stage)) continue;
    const asked = { boardIds, statusIds, search: "", sort: "votes", page: 1, pageSize } as const;
    const { ids, total } = await pageIdeas(database, asked);
    columns.push({ stage, ideas: await readIdeaRows(database, ids, aliases), total });
  }
  return { columns };
}
