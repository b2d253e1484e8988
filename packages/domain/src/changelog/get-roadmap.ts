import {
  ideaStages,
  type Actor,
  type IdeaRowOutput,
  type IdeaStage,
  type RoadmapOutput,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import { firstName } from "../customers/first-name.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { isEnded } from "../ideas/list-ideas.ts";
import { boardsVisibleTo } from "../ideas/readable-boards.ts";
import { excerptLength } from "../ideas/select-listed.ts";

/** As many ideas as a column shows; the list of ideas has the rest. */
const columnLength = 20;

/** Columns that stand there even when they are empty. */
const usualStages: readonly IdeaStage[] = ["planned", "in_beta", "shipped"];

/** Where things are going, on the boards somebody sees: ideas of the statuses that stand on the roadmap, by stage. */
export async function getRoadmap({ database }: Pick<Deps, "database">, actor: Actor): Promise<RoadmapOutput> {
  const statuses = await database.boardStatus.findMany({
    where: { isOnRoadmap: true, board: await boardsVisibleTo(database, actor) },
    select: { id: true, stage: true },
  });
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  const stages = ideaStages.filter(
    (stage) => usualStages.includes(stage) || statuses.some((status) => status.stage === stage),
  );
  const columns = [];
  for (const stage of stages) {
    const statusIds = statuses.filter((status) => status.stage === stage).map(({ id }) => id);
    columns.push({ stage, ...(await readColumn(database, { statusIds, aliases })) });
  }
  return { columns };
}

async function readColumn(
  reader: Reader,
  { statusIds, aliases }: { statusIds: readonly string[]; aliases: readonly string[] },
) {
  const where = { state: "published" as const, mergedIntoId: null, statusId: { in: [...statusIds] } };
  const ideas = await reader.idea.findMany({
    where,
    include: { text: true, status: true, category: true, customer: { select: { displayName: true } } },
    orderBy: [{ voteCount: "desc" }, { id: "desc" }],
    take: columnLength,
  });
  const votes = await reader.ideaVote.findMany({
    where: { customerId: { in: [...aliases] }, idea: { rootId: { in: ideas.map(({ id }) => id) } } },
    select: { idea: { select: { rootId: true } } },
  });
  const voted = new Set(votes.map(({ idea }) => idea.rootId));
  return {
    ideas: ideas.map(
      ({
        id,
        text,
        status,
        category,
        customer,
        voteCount,
        commentCount,
        submittedAt,
        createdAt,
      }): IdeaRowOutput => ({
        id,
        title: text?.title ?? "",
        excerpt: (text?.body ?? "").slice(0, excerptLength),
        status: { name: status.name, stage: status.stage },
        category: category?.name ?? null,
        authorFirstName: firstName(customer.displayName),
        voteCount,
        commentCount,
        submittedAt: (submittedAt ?? createdAt).toISOString(),
        isVoted: voted.has(id),
        isEnded: isEnded(status.stage),
      }),
    ),
    total: await reader.idea.count({ where }),
  };
}
