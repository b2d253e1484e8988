import { sqlOf, type Transaction } from "@worth/db";

/** Of so many who read an answer before they bought, one said that it helped. */
const readersPerHelped = 3;
/** For every buyer who read something there were others, who did not buy, and are known by no name. */
const visitorsPerBuyer = 2;

/**
 * Whoever was touched by a review or an answer has read it, and some found it helpful: the rows their pages left, once a
 * reader and day. Visitors who bought nothing read, too.
 */
export async function leaveReadings(transaction: Transaction): Promise<void> {
  const sql = sqlOf(transaction);
  const posts = [
    { post: "review", key: "reviewId", kind: "review_read" },
    { post: "answer", key: "answerId", kind: "community_answer" },
  ];
  for (const { post, key, kind } of posts) {
    await sql(
      `INSERT INTO ${post}_read ("${key}", reader, day, "occurredAt", "recordedAt")
       SELECT post.id, touch."customerId", (touch."occurredAt" AT TIME ZONE 'UTC')::date, min(touch."occurredAt"), min(touch."occurredAt")
       FROM touch JOIN ${post} AS post ON post."actId" = touch."actId"
       WHERE touch.kind = '${kind}' GROUP BY 1, 2, 3`,
    );
    await sql(
      `INSERT INTO ${post}_read ("${key}", reader, day, "occurredAt", "recordedAt")
       SELECT read."${key}", 'visitor:' || md5(read."${key}" || read.reader || number), read.day, read."occurredAt", read."occurredAt"
       FROM ${post}_read AS read CROSS JOIN generate_series(1, ${visitorsPerBuyer}) AS number`,
    );
  }
  await sql(
    `INSERT INTO review_helpful ("reviewId", reader, "createdAt")
     SELECT review.id, touch."customerId", min(touch."occurredAt")
     FROM touch JOIN review ON review."actId" = touch."actId" WHERE touch.kind = 'review_helpful' GROUP BY 1, 2`,
  );
  await sql(
    `INSERT INTO answer_helpful ("answerId", reader, "createdAt")
     SELECT "answerId", reader, "occurredAt" FROM (
       SELECT DISTINCT ON ("answerId", reader) read.*,
         dense_rank() OVER (PARTITION BY "answerId" ORDER BY "occurredAt") AS place FROM answer_read AS read
       ORDER BY "answerId", reader, "occurredAt") AS read
     WHERE place % ${readersPerHelped} = 0`,
  );
  await sql(
    `UPDATE answer SET "helpfulCount" = (SELECT count(*) FROM answer_helpful WHERE "answerId" = answer.id)`,
  );
}
