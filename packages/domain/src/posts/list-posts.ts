import type { ListPostsInput, ListPostsOutput, PostKind, PostOutput, StaffActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { readRefusals } from "./read-refusals.ts";

const pageSize = 25;

const selections = {
  waiting: "state = 'waiting'",
  hidden: "state = 'hidden'",
  reported: `state = 'published' AND EXISTS (
    SELECT FROM post_report AS report WHERE report.kind = post.kind AND report."postId" = post.id)`,
} as const satisfies Record<ListPostsInput["filter"], string>;

/** Everything members posted, ideas and comments as one; what staff wrote is not asked about. */
const posts = `(
  SELECT 'idea'::post_kind AS kind, id, id AS "ideaId", "customerId", state, "submittedAt" AS at FROM idea
  UNION ALL
  SELECT 'idea_comment', id, "ideaId", "customerId", state, "createdAt" FROM idea_comment
  WHERE "customerId" IS NOT NULL) AS post`;

type Row = Omit<PostOutput, "reports" | "reason" | "customer" | "at"> & {
  customerId: string;
  displayName: string;
  at: Date;
};

/** What waits to be read, longest first; what was reported or hidden, latest first. */
export async function listPosts(
  { database }: Deps,
  _actor: StaffActor,
  { filter, page }: ListPostsInput,
): Promise<ListPostsOutput> {
  const order = filter === "waiting" ? "ASC" : "DESC";
  const rows = await sqlOf(database)<Row>(
    `SELECT post.kind::text AS kind, post.id, post."ideaId", post.at, customer.id AS "customerId",
       customer."displayName", coalesce(words.title, '') AS title,
       coalesce(CASE post.kind WHEN 'idea' THEN words.body ELSE said.body END, '') AS body,
       EXISTS (SELECT FROM posting_block WHERE "customerId" = customer.id) AS "isBlocked"
     FROM (SELECT * FROM ${posts} WHERE ${selections[filter]}
       ORDER BY at ${order}, id ${order} LIMIT ${pageSize} OFFSET $1::int) AS post
     JOIN customer ON customer.id = post."customerId"
     LEFT JOIN idea_text AS words ON words."ideaId" = post."ideaId"
     LEFT JOIN idea_comment_text AS said ON said."commentId" = post.id
     ORDER BY at ${order}, post.id ${order}`,
    [(page - 1) * pageSize],
  );
  const counts = { waiting: 0, reported: 0, hidden: 0 };
  for (const one of ["waiting", "reported", "hidden"] as const) counts[one] = await countPosts(database, one);
  const reports = await database.postReport.findMany({ where: { postId: { in: rows.map(({ id }) => id) } } });
  const idsOf = (asked: PostKind) => rows.filter(({ kind }) => kind === asked).map(({ id }) => id);
  const refusals = new Map([
    ...(await readRefusals(database, "idea", idsOf("idea"))),
    ...(await readRefusals(database, "idea_comment", idsOf("idea_comment"))),
  ]);
  return {
    rows: rows.map(({ customerId, displayName, at, ...post }) => ({
      ...post,
      customer: { id: customerId, displayName },
      at: at.toISOString(),
      reports: countReasons(reports.filter(({ postId }) => postId === post.id)),
      reason: refusals.get(post.id) ?? null,
    })),
    total: counts[filter],
    page,
    pageSize,
    waitingCount: counts.waiting,
    reportedCount: counts.reported,
  };
}

async function countPosts(reader: Reader, filter: ListPostsInput["filter"]): Promise<number> {
  const [row] = await sqlOf(reader)<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${posts} WHERE ${selections[filter]}`,
  );
  return row?.count ?? 0;
}

function countReasons(reports: readonly { reason: PostOutput["reports"][number]["reason"] }[]) {
  const byReason = Map.groupBy(reports, ({ reason }) => reason);
  return [...byReason].map(([reason, { length }]) => ({ reason, count: length }));
}
