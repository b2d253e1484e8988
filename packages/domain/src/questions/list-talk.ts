import type { ListTalkInput, ListTalkOutput, StaffActor, TalkOutput } from "@worth/contracts";
import { sqlOf } from "@worth/db";
import type { MailDeps } from "../deps.ts";

const pageSize = 25;

const selections = {
  waiting: "talk.state = 'waiting'",
  hidden: "talk.state = 'hidden'",
  reported: `talk.state = 'published' AND EXISTS (
    SELECT FROM post_report AS report WHERE report.kind = talk.kind AND report."postId" = talk.id)`,
  unanswered: "talk.kind = 'question' AND talk.state = 'published' AND talk.\"answerCount\" = 0",
} as const satisfies Record<ListTalkInput["filter"], string>;

/** Everything members asked and answered; what staff answered is not asked about. */
const talk = `(
  SELECT 'question'::post_kind AS kind, id, id AS "questionId", "customerId", state, "createdAt", "answerCount"
  FROM question
  UNION ALL
  SELECT 'answer', id, "questionId", "customerId", state, "createdAt", 0 FROM answer
  WHERE "customerId" IS NOT NULL) AS talk`;

type Row = Omit<TalkOutput, "customer" | "at"> & { customerId: string; displayName: string; at: Date };

/** What waits to be read or answered, longest first; what was reported or hidden, latest first. */
export async function listTalk(
  { database }: MailDeps,
  _actor: StaffActor,
  { filter, page }: ListTalkInput,
): Promise<ListTalkOutput> {
  const sql = sqlOf(database);
  const order = filter === "waiting" || filter === "unanswered" ? "ASC" : "DESC";
  const rows = await sql<Row>(
    `SELECT talk.kind::text AS kind, talk.id, talk."questionId", talk."createdAt" AS at,
       coalesce(asked.body, '') AS question, coalesce(said.body, '') AS answer, product.name AS "productName",
       customer.id AS "customerId", customer."displayName",
       (SELECT count(*)::int FROM post_report AS report
         WHERE report.kind = talk.kind AND report."postId" = talk.id) AS "reportCount"
     FROM (SELECT * FROM ${talk} WHERE ${selections[filter]}
       ORDER BY "createdAt" ${order}, id ${order} LIMIT ${pageSize} OFFSET $1::int) AS talk
     JOIN question ON question.id = talk."questionId"
     JOIN product ON product.id = question."productId"
     JOIN customer ON customer.id = talk."customerId"
     LEFT JOIN question_text AS asked ON asked."questionId" = question.id
     LEFT JOIN answer_text AS said ON said."answerId" = talk.id
     ORDER BY talk."createdAt" ${order}, talk.id ${order}`,
    [(page - 1) * pageSize],
  );
  const [counted] = await sql<{ total: number }>(
    `SELECT count(*)::int AS total FROM ${talk} WHERE ${selections[filter]}`,
  );
  return {
    rows: rows.map(({ customerId, displayName, at, ...row }) => ({
      ...row,
      customer: { id: customerId, displayName },
      at: at.toISOString(),
    })),
    total: counted?.total ?? 0,
    page,
    pageSize,
  };
}
