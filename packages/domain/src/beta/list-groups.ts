import type { BetaGroupRowOutput, ListBetaGroupsOutput, MemberActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { overallParticipation } from "@worth/scoring";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { readScores } from "./read-scores.ts";

/** The groups a member is in, waits for, was invited to or can still join, theirs first. */
export async function listBetaGroupsForMember(
  { database, clock }: Deps,
  { customerId }: MemberActor,
): Promise<ListBetaGroupsOutput> {
  const aliases = await listAliases(database, customerId);
  const groups = await readGroupRows(database, aliases, null);
  const groupIds = groups.flatMap(({ id, state }) => (state === "joined" ? [id] : []));
  const scores = await readScores(database, { groupIds, aliases, now: clock.now() });
  return { groups, score: overallParticipation([...scores.values()]) };
}

const mostGroups = 200;

/** How groups look to somebody; one alone when it is named, and none they were taken out of. */
export function readGroupRows(
  reader: Reader,
  aliases: readonly string[],
  groupId: string | null,
): Promise<BetaGroupRowOutput[]> {
  return sqlOf(reader)<BetaGroupRowOutput>(
    `SELECT grp.id, grp.name, grp.description, own.state::text AS state,
       greatest(0, grp.capacity - grp."joinedCount")::int AS "placesLeft",
       CASE WHEN own.state = 'waiting' THEN (SELECT count(*)::int FROM beta_group_member AS ahead
         WHERE ahead."groupId" = grp.id AND ahead.state = 'waiting'
           AND (ahead."waitingSince", ahead."customerId") <= (own."waitingSince", own."customerId")) END AS place
     FROM beta_group AS grp
     LEFT JOIN LATERAL (SELECT * FROM beta_group_member AS member
       WHERE member."groupId" = grp.id AND member."customerId" = ANY ($1::text[])
       ORDER BY array_position(ARRAY['joined', 'waiting', 'invited', 'left', 'removed'], member.state::text)
       LIMIT 1) AS own ON true
     WHERE ($2::text IS NULL OR grp.id = $2) AND own.state IS DISTINCT FROM 'removed'
       AND (grp."closedAt" IS NULL OR own.state IN ('joined', 'waiting'))
     ORDER BY array_position(ARRAY['joined', 'waiting', 'invited'], own.state::text), grp."createdAt" DESC, grp.id
     LIMIT ${mostGroups}`,
    [[...aliases], groupId],
  );
}
