import type { LossReason } from "@worth/contracts";
import { Prisma } from "@worth/db";

/** The step of a reward that a posting followed, which the posting's key names; `moved` is the posting. */
export const joinedStep = Prisma.sql`
  LEFT JOIN reward_change AS step ON step.id = split_part(moved.key, ':', 3) AND step."rewardId" = moved."causeId"`;

/** What that step says of a loss. */
export const lossOfStep = Prisma.sql`
  CASE WHEN step.state = 'refused' THEN 'refused' WHEN step.reason IN ('refunded', 'disputed') THEN step.reason END`;

type Moved = { lostFor: LossReason | null; amount: bigint; held: bigint; owed: bigint };

/** Why a line took something away; a step that gave some of it back has the same reason, and took nothing. */
export const lostFor = ({ lostFor: reason, amount, held, owed }: Moved): LossReason | null =>
  amount + held - owed < 0n ? reason : null;
