import { Client } from "pg";
import { betaStatements } from "./generate-beta.ts";
import { deedStatements } from "./generate-deeds.ts";
import { newsStatements } from "./generate-news.ts";
import { customerIdOf, idOf, productCount } from "./ids.ts";

/**
 * Fills an empty programme: ideas with ten votes and a comment each on average, a tenth as many reviews that were read
 * ten times as often as there are ideas, mentions, questions and answers, what was decided and shipped, a beta group
 * with what it sent, and what people bought and did besides. The same for the same number of ideas.
 */
export async function generateCommunity(databaseUrl: string, ideaCount: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Facts made by the million need not be checked one by one.
    await client.query(`SET session_replication_role = replica; SET max_parallel_workers_per_gather = 0`);
    await client.query(`SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'; SELECT setseed(0.42)`);
    for (const statement of [
      ...peopleStatements(ideaCount),
      ...ideaStatements(ideaCount),
      ...reviewStatements(ideaCount),
      ...talkStatements(ideaCount),
      ...newsStatements(ideaCount),
      ...betaStatements(ideaCount),
      ...deedStatements(ideaCount),
    ])
      await client.query(statement);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

/** A few more than ten votes and readings for each idea: some fall on what somebody has voted for or read already. */
const perIdea = 10.2;

/** Half as many customers as ideas. */
const peopleStatements = (ideaCount: number): string[] => [
  `INSERT INTO product (id, name, "externalRef")
   SELECT ${idOf("prd", "number")}, 'Product ' || number, 'P' || number FROM generate_series(1, ${productCount}) AS number`,
  `INSERT INTO customer (id, "displayName", "createdAt")
   SELECT ${customerIdOf("number")}, 'Customer ' || number, now() - interval '3 years'
   FROM generate_series(0, ${ideaCount / 2}) AS number`,
];

const ideaStatements = (ideaCount: number): string[] => [
  `INSERT INTO board (id, name, visibility, position, "createdAt", "updatedAt")
   SELECT ${idOf("brd", "number")}, 'Board ' || number, 'everyone', number, now(), now() FROM generate_series(1, 4) AS number`,
  `INSERT INTO board_status (id, "boardId", name, stage, position, "isOnRoadmap")
   SELECT ${idOf("bst", "10 * number + at")}, ${idOf("brd", "number")}, 'Status ' || at,
     (enum_range(NULL::idea_stage))[at], at, at BETWEEN 3 AND 5
   FROM generate_series(1, 4) AS number CROSS JOIN generate_series(1, 6) AS at`,
  `INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
   SELECT ${idOf("act", "number")}, ${customerIdOf(`number % ${ideaCount / 2}`)}, 'idea', 'innovator', now() - interval '1 year', now()
   FROM generate_series(1, ${ideaCount}) AS number`,
  `INSERT INTO idea (id, "boardId", "statusId", "productId", "customerId", "actId", state, effort, "rootId",
     "submittedAt", "createdAt", "updatedAt", "supportHeadlineMinor")
   SELECT ${idOf("ide", "number")}, ${idOf("brd", "1 + number % 4")},
     ${idOf("bst", "10 * (1 + number % 4) + 1 + floor(power(random(), 3) * 6)::int")}, ${idOf("prd", `1 + number % ${productCount}`)},
     ${customerIdOf(`number % ${ideaCount / 2}`)}, ${idOf("act", "number")},
     (CASE WHEN number % 100 = 0 THEN 'waiting' ELSE 'published' END)::idea_state,
     CASE WHEN number % 3 = 0 THEN 1 + number % 5 END, ${idOf("ide", "number")},
     now() - random() * interval '2 years', now() - interval '2 years', now(), floor(random() * 10000000)
   FROM generate_series(1, ${ideaCount}) AS number`,
  `INSERT INTO idea_text ("ideaId", title, body)
   SELECT ${idOf("ide", "number")}, 'Idea ' || number || ': ' || (ARRAY['offline maps', 'lighter packs', 'repair by post',
       'wider sizes', 'spare buckles', 'dark screens', 'gift cards', 'faster export'])[1 + number % 8],
     'It would help me on trip ' || number || ', because today I carry something else for it.'
   FROM generate_series(1, ${ideaCount}) AS number`,
  // A few ideas have most of the votes; nobody votes twice.
  `INSERT INTO idea_vote ("ideaId", "customerId", "createdAt")
   SELECT ${idOf("ide", `1 + floor(power(random(), 2) * ${ideaCount - 1})::int`)},
     ${customerIdOf(`floor(random() * ${ideaCount / 2})::int`)}, now() - random() * interval '2 years'
   FROM generate_series(1, ${Math.ceil(perIdea * ideaCount)}) ON CONFLICT DO NOTHING`,
  `INSERT INTO idea_comment (id, "ideaId", "customerId", state, "createdAt")
   SELECT ${idOf("icm", "number")}, ${idOf("ide", `1 + number % ${ideaCount}`)}, ${customerIdOf(`number % ${ideaCount / 2}`)},
     (CASE WHEN number % 200 = 0 THEN 'waiting' ELSE 'published' END)::idea_state, now() - random() * interval '1 year'
   FROM generate_series(1, ${ideaCount}) AS number`,
  `INSERT INTO idea_comment_text ("commentId", body)
   SELECT ${idOf("icm", "number")}, 'I would use it too.' FROM generate_series(1, ${ideaCount}) AS number`,
  `UPDATE idea SET "voteCount" = votes.count, "commentCount" = 1, trend = log(2, votes.count) + random()
   FROM (SELECT "ideaId", count(*) FROM idea_vote GROUP BY 1) AS votes WHERE votes."ideaId" = idea.id`,
];

const reviewStatements = (ideaCount: number): string[] => {
  const count = Math.ceil(ideaCount / 10);
  const first = ideaCount + 1;
  return [
    `INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
     SELECT ${idOf("act", `${first} + number`)}, ${customerIdOf("number")}, 'review', 'reviewer', now() - interval '1 year', now()
     FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO review (id, "customerId", "productId", "actId", state, stars, version, "createdAt", "submittedAt", "publishedAt", "updatedAt")
     SELECT ${idOf("rev", "number")}, ${customerIdOf("number")}, ${idOf("prd", `1 + number % ${productCount}`)},
       ${idOf("act", `${first} + number`)}, (CASE WHEN number % 50 = 0 THEN 'waiting' ELSE 'published' END)::review_state,
       1 + number % 5, 1, now() - interval '2 years', at, at, at
     FROM (SELECT number, now() - random() * interval '2 years' AS at FROM generate_series(1, ${count}) AS number) AS written`,
    `INSERT INTO review_text ("reviewId", title, body)
     SELECT ${idOf("rev", "number")}, 'Review ' || number, repeat('It held up on every trip so far. ', 8)
     FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO review_decision (id, "reviewId", version, stars, outcome, "staffId", "occurredAt")
     SELECT ${idOf("rvd", "number")}, ${idOf("rev", "number")}, 1, 1 + number % 5, 'published', 'stf_bench', now()
     FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO review_read ("reviewId", reader, day, "occurredAt")
     SELECT ${idOf("rev", `1 + floor(power(random(), 2) * ${count - 1})::int`)}, ${customerIdOf(`floor(random() * ${ideaCount / 2})::int`)},
       (now() - random() * interval '1 year')::date, now() FROM generate_series(1, ${Math.ceil(perIdea * ideaCount)}) ON CONFLICT DO NOTHING`,
    `INSERT INTO touch (id, "actId", "ownerId", "customerId", kind, "occurredAt", "recordedAt")
     SELECT ${idOf("tch", "row_number() OVER ()")}, review."actId", review."customerId", reader, 'review_read', day, day
     FROM review_read JOIN review ON review.id = "reviewId"`,
    `INSERT INTO review_helpful ("reviewId", reader, "createdAt")
     SELECT DISTINCT "reviewId", reader, now() FROM review_read WHERE random() < 0.2`,
    `UPDATE review SET "readCount" = reads.count FROM (SELECT "reviewId", count(*) FROM review_read GROUP BY 1) AS reads
     WHERE reads."reviewId" = review.id`,
    `UPDATE review SET "helpfulCount" = votes.count FROM (SELECT "reviewId", count(*) FROM review_helpful GROUP BY 1) AS votes
     WHERE votes."reviewId" = review.id`,
  ];
};

const talkStatements = (ideaCount: number): string[] => {
  const count = Math.ceil(ideaCount / 5);
  const first = 2 * ideaCount;
  return [
    `INSERT INTO mention (id, "customerId", kind, channel, state, page, "occurredAt", "createdAt")
     SELECT ${idOf("mtn", "number")}, ${customerIdOf("number")}, 'post', 'linkedin', 'waiting', 'none',
       now() - random() * interval '1 year', now() - random() * interval '1 year' FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO mention_text ("mentionId", url, title, author, note)
     SELECT ${idOf("mtn", "number")}, '', 'Mention ' || number, '', '' FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO question (id, "customerId", "productId", state, "answerCount", "createdAt")
     SELECT ${idOf("qst", "number")}, ${customerIdOf("number")}, ${idOf("prd", `1 + number % ${productCount}`)},
       (CASE WHEN number % 100 = 0 THEN 'waiting' ELSE 'published' END)::post_state, 2, now() - random() * interval '1 year'
     FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO question_text ("questionId", body)
     SELECT ${idOf("qst", "number")}, 'Does it fit ' || number || '?' FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
     SELECT ${idOf("act", `${first} + number`)}, ${customerIdOf(`number % ${count}`)}, 'answer', 'supporter', now() - interval '1 year', now()
     FROM generate_series(1, ${2 * count}) AS number`,
    `INSERT INTO answer (id, "questionId", "customerId", "actId", state, "helpfulCount", "createdAt")
     SELECT ${idOf("asw", "number")}, ${idOf("qst", `1 + number % ${count}`)}, ${customerIdOf(`number % ${count}`)},
       ${idOf("act", `${first} + number`)}, 'published', floor(random() * 50), now() - random() * interval '1 year'
     FROM generate_series(1, ${2 * count}) AS number`,
    `INSERT INTO answer_read ("answerId", reader, day, "occurredAt")
     SELECT ${idOf("asw", `1 + floor(power(random(), 2) * ${2 * count - 1})::int`)}, ${customerIdOf(`floor(random() * ${ideaCount / 2})::int`)},
       (now() - random() * interval '1 year')::date, now() FROM generate_series(1, ${2 * ideaCount}) ON CONFLICT DO NOTHING`,
    `UPDATE answer SET "readCount" = reads.count FROM (SELECT "answerId", count(*) FROM answer_read GROUP BY 1) AS reads
     WHERE reads."answerId" = answer.id`,
    `INSERT INTO answer_text ("answerId", body)
     SELECT ${idOf("asw", "number")}, 'It did for me.' FROM generate_series(1, ${2 * count}) AS number`,
  ];
};
