import type { BetaGroupRowOutput, ListBetaGroupsOutput, MemberActor } from "@worth/contracts";
import { Prisma, type Reader } from "@worth/db";
import { overallParticipation } from "@worth/scoring";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { fitsCriteria } from "./fits-criteria.ts";
import { readScores } from "./read-scores.ts";

/** The groups a member is in, waits for, was invited to or fits, theirs first. */
export async function listBetaGroupsForMember(
  { database, clock }: Deps,
  { customerId }: MemberActor,
): Promise<ListBetaGroupsOutput> {
  const aliases = await listAliases(database, customerId);
  const groups = await readGroupRows(database, { customerId, aliases, groupId: null });
  const groupIds = groups.flatMap(({ id, state }) => (state === "joined" ? [id] : []));
  const scores = await readScores(database, { groupIds, aliases, now: clock.now() });
  return { groups, score: overallParticipation([...scores.values()]) };
}

const mostGroups = 200;

type Seen = { customerId: string; aliases: readonly string[]; groupId: string | null };

/**
 * How groups look to somebody; one alone when it is named. What a group is about is for whoever fits its criteria or has
 * to do with it already; one they were taken out of, or that takes nobody new, is gone for the others.
 */
export function readGroupRows(
  reader: Reader,
  { customerId, aliases, groupId }: Seen,
): Promise<BetaGroupRowOutput[]> {
  return reader.$queryRaw<BetaGroupRowOutput[]>`
    SELECT grp.id, grp.name, grp.description, own.state::text AS state,
      greatest(0, grp.capacity - grp."joinedCount")::int AS "placesLeft",
      CASE WHEN own.state = 'waiting' THEN (SELECT count(*)::int FROM beta_group_member AS ahead
        WHERE ahead."groupId" = grp.id AND ahead.state = 'waiting'
          AND (ahead."waitingSince", ahead."customerId") <= (own."waitingSince", own."customerId")) END AS place
    FROM beta_group AS grp JOIN customer ON customer.id = ${customerId}
    LEFT JOIN LATERAL (SELECT * FROM beta_group_member AS member
      WHERE member."groupId" = grp.id AND member."customerId" = ANY (${[...aliases]}::text[])
      ORDER BY array_position(ARRAY['joined', 'waiting', 'invited', 'left', 'removed'], member.state::text)
      LIMIT 1) AS own ON true
    WHERE (${groupId}::text IS NULL OR grp.id = ${groupId}) AND own.state IS DISTINCT FROM 'removed'
      AND (grp."closedAt" IS NULL OR own.state IN ('joined', 'waiting'))
      AND (own.state IS NOT NULL OR (${fitsCriteria(Prisma.raw("grp.criteria"))}))
    ORDER BY array_position(ARRAY['joined', 'waiting', 'invited'], own.state::text), grp."createdAt" DESC, grp.id
    LIMIT ${mostGroups}`;
}
