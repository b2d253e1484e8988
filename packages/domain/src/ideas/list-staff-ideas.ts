import type {
  IdeaStage,
  ListStaffIdeasInput,
  ListStaffIdeasOutput,
  StaffActor,
  StaffIdeaRowOutput,
} from "@worth/contracts";
import { sqlOf } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { listReadableBoards } from "./readable-boards.ts";
import { chosenBoards, selectListed } from "./select-listed.ts";

const pageSize = 50;

/** Each is the order of an index. The least effort comes first, what nobody estimated last. */
const orders = {
  votes: '"voteCount" DESC, idea.id DESC',
  trend: "trend DESC, idea.id DESC",
  value: '"supportHeadlineMinor" DESC, idea.id DESC',
  effort: 'effort, "voteCount" DESC, idea.id DESC',
  newest: '"submittedAt" DESC, idea.id DESC',
} as const satisfies Record<ListStaffIdeasInput["sort"], string>;

type Row = Omit<StaffIdeaRowOutput, "status" | "customer" | "submittedAt"> & {
  statusName: string;
  stage: IdeaStage;
  customerId: string;
  displayName: string;
  submittedAt: Date;
};

/** Ideas with who is behind them, by board, stage and words. @throws AppError not_found for no such board */
export async function listStaffIdeas(
  { database }: Deps,
  actor: StaffActor,
  { boardId, stage, search, sort, page }: ListStaffIdeasInput,
): Promise<ListStaffIdeasOutput> {
  const boards = await listReadableBoards(database, actor);
  const listed = selectListed({ boardIds: chosenBoards(boards, boardId), stage, search });
  const sql = sqlOf(database);
  const rows = await sql<Row>(
    `SELECT page.id, coalesce(words.title, '') AS title, board.name AS board, status.name AS "statusName",
       status.stage::text AS stage, customer.id AS "customerId", customer."displayName", page."voteCount",
       page."commentCount", page.effort, page."supportHeadlineMinor"::float8 AS "supportHeadlineMinor",
       page."supportNetMinor"::float8 AS "supportNetMinor", page."submittedAt"
     FROM (SELECT idea.* ${listed.from} ORDER BY ${orders[sort]} LIMIT ${pageSize} OFFSET $4::int) AS page
     JOIN board ON board.id = page."boardId"
     JOIN board_status AS status ON status.id = page."statusId"
     JOIN customer ON customer.id = page."customerId"
     LEFT JOIN idea_text AS words ON words."ideaId" = page.id
     ORDER BY ${orders[sort].replaceAll("idea.", "page.")}`,
    [...listed.parameters, (page - 1) * pageSize],
  );
  const [counted] = await sql<{ total: number }>(
    `SELECT count(*)::int AS total ${listed.from}`,
    listed.parameters,
  );
  const [waitingIdeas, waitingComments, { reportingCurrency }] = await Promise.all([
    database.idea.count({ where: { state: "waiting" } }),
    database.ideaComment.count({ where: { state: "waiting" } }),
    getProgrammeRow(database),
  ]);
  return {
    rows: rows.map(({ statusName, stage: stageOf, customerId, displayName, submittedAt, ...row }) => ({
      ...row,
      status: { name: statusName, stage: stageOf },
      customer: { id: customerId, displayName },
      submittedAt: submittedAt.toISOString(),
    })),
    total: counted?.total ?? 0,
    page,
    pageSize,
    currency: reportingCurrency,
    boards: boards.map(({ id, name }) => ({ id, name })),
    waitingCount: waitingIdeas + waitingComments,
  };
}
