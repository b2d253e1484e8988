import {
  endedStages,
  type Actor,
  type IdeaRowOutput,
  type IdeaStage,
  type ListIdeasInput,
  type ListIdeasOutput,
} from "@worth/contracts";
import { sqlOf } from "@worth/db";
import { firstName } from "../customers/first-name.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { chosenBoards, excerptLength, selectListed } from "./select-listed.ts";
import { listReadableBoards } from "./readable-boards.ts";

const pageSize = 20;

/** Each is the order of an index. */
const orders = {
  trend: "trend DESC, idea.id DESC",
  votes: '"voteCount" DESC, idea.id DESC',
  newest: '"submittedAt" DESC, idea.id DESC',
} as const satisfies Record<ListIdeasInput["sort"], string>;

type Row = Omit<IdeaRowOutput, "status" | "authorFirstName" | "submittedAt" | "isEnded"> & {
  statusName: string;
  stage: IdeaStage;
  displayName: string;
  submittedAt: Date;
};

/**
 * The ideas somebody sees, with what they voted for marked, whichever of the merged ideas they voted for.
 * @throws AppError not_found for a board they do not see
 */
export async function listIdeas(
  { database }: Deps,
  actor: Actor,
  { boardId, stage, search, sort, page }: ListIdeasInput,
): Promise<ListIdeasOutput> {
  const boards = await listReadableBoards(database, actor);
  const listed = selectListed({ boardIds: chosenBoards(boards, boardId), stage, search });
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  const sql = sqlOf(database);
  const rows = await sql<Row>(
    `SELECT page.id, words.title, left(words.body, ${excerptLength}) AS excerpt, status.name AS "statusName",
       status.stage::text AS stage, category.name AS category, author."displayName",
       page."voteCount", page."commentCount", page."submittedAt",
       EXISTS (SELECT FROM idea AS part JOIN idea_vote AS vote ON vote."ideaId" = part.id
         WHERE part."rootId" = page.id AND vote."customerId" = ANY ($4::text[])) AS "isVoted"
     FROM (SELECT idea.* ${listed.from} ORDER BY ${orders[sort]} LIMIT ${pageSize} OFFSET $5::int) AS page
     JOIN board_status AS status ON status.id = page."statusId"
     JOIN customer AS author ON author.id = page."customerId"
     LEFT JOIN idea_text AS words ON words."ideaId" = page.id
     LEFT JOIN board_category AS category ON category.id = page."categoryId"
     ORDER BY ${orders[sort].replaceAll("idea.", "page.")}`,
    [...listed.parameters, aliases, (page - 1) * pageSize],
  );
  const [counted] = await sql<{ total: number }>(
    `SELECT count(*)::int AS total ${listed.from}`,
    listed.parameters,
  );
  return {
    rows: rows.map(({ statusName, stage: stageOf, displayName, submittedAt, title, excerpt, ...row }) => ({
      ...row,
      title: title ?? "",
      excerpt: excerpt ?? "",
      status: { name: statusName, stage: stageOf },
      authorFirstName: firstName(displayName),
      submittedAt: submittedAt.toISOString(),
      isEnded: isEnded(stageOf),
    })),
    total: counted?.total ?? 0,
    page,
    pageSize,
    boards: boards.map(({ id, name, description }) => ({ id, name, description })),
  };
}

export const isEnded = (stage: IdeaStage): boolean => endedStages.some((ended) => ended === stage);
