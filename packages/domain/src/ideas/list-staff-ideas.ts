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
import { chooseBoards } from "./choose-boards.ts";
import { pageIdeas } from "./page-ideas.ts";

const pageSize = 50;

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
  const { boards, ...chosen } = await chooseBoards(database, actor, { boardId, stage });
  const { ids, ...counted } = await pageIdeas(database, { ...chosen, search, sort, page, pageSize });
  const rows = await sqlOf(database)<Row>(
    `SELECT idea.id, coalesce(words.title, '') AS title, board.name AS board, status.name AS "statusName",
       status.stage::text AS stage, customer.id AS "customerId", customer."displayName", idea."voteCount",
       idea."commentCount", idea.effort, idea."supportHeadlineMinor"::float8 AS "supportHeadlineMinor",
       idea."supportNetMinor"::float8 AS "supportNetMinor", idea."submittedAt"
     FROM unnest($1::text[]) WITH ORDINALITY AS page (id, place)
     JOIN idea ON idea.id = page.id
     JOIN board ON board.id = idea."boardId"
     JOIN board_status AS status ON status.id = idea."statusId"
     JOIN customer ON customer.id = idea."customerId"
     LEFT JOIN idea_text AS words ON words."ideaId" = idea.id
     ORDER BY page.place`,
    [ids],
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
    ...counted,
    page,
    pageSize,
    currency: reportingCurrency,
    boards: boards.map(({ id, name }) => ({ id, name })),
    waitingCount: waitingIdeas + waitingComments,
  };
}
