import { sqlOf, type Reader } from "@worth/db";

/** A vote weighs twice one of so long before. */
const trendSeconds = 7 * 86_400;

/**
 * Counts an idea anew, with everything that was merged into it, every person once. Lists sort by what is kept here, so
 * whoever changes votes, follows, comments or merges of an idea asks for it in the same transaction and holds the root.
 * The value behind an idea also moves without a vote: `weighIdeas` follows that.
 */
export async function recount(reader: Reader, rootIds: readonly string[]): Promise<void> {
  await sqlOf(reader)(
    `WITH part AS (SELECT id, "rootId" FROM idea WHERE "rootId" = ANY ($1::text[])),
     voter AS (
       SELECT part."rootId", vote."customerId", extract(epoch FROM min(vote."createdAt"))::float8 / ${trendSeconds} AS at
       FROM part JOIN idea_vote AS vote ON vote."ideaId" = part.id GROUP BY 1, 2),
     latest AS (SELECT "rootId", max(at) AS at FROM voter GROUP BY 1),
     voted AS (
       SELECT voter."rootId", count(*) AS votes,
         latest.at + ln(sum(power(2::float8, greatest(voter.at - latest.at, -60)))) / ln(2::float8) AS trend,
         coalesce(sum(value."headlineMinor"), 0) AS headline, coalesce(sum(value."netMinor"), 0) AS net
       FROM voter JOIN latest USING ("rootId")
       LEFT JOIN value_snapshot AS value
         ON value."customerId" = voter."customerId" AND value.generation = current_generation()
       GROUP BY voter."rootId", latest.at),
     followed AS (
       SELECT part."rootId", count(DISTINCT follow."customerId") AS followers
       FROM part JOIN idea_follow AS follow ON follow."ideaId" = part.id GROUP BY 1),
     said AS (
       SELECT part."rootId", count(*) AS comments
       FROM part JOIN idea_comment AS comment ON comment."ideaId" = part.id AND comment.state = 'published' GROUP BY 1)
     UPDATE idea SET "voteCount" = coalesce(votes, 0), trend = coalesce(voted.trend, 0),
       "supportHeadlineMinor" = coalesce(headline, 0), "supportNetMinor" = coalesce(net, 0),
       "followerCount" = coalesce(followers, 0), "commentCount" = coalesce(comments, 0)
     FROM unnest($1::text[]) AS asked (id)
     LEFT JOIN voted ON voted."rootId" = asked.id
     LEFT JOIN followed ON followed."rootId" = asked.id
     LEFT JOIN said ON said."rootId" = asked.id
     WHERE idea.id = asked.id`,
    [rootIds],
  );
}
