import type { RewardEvent } from "@worth/scoring";
import type { RewardHappening } from "./reward-happening.ts";

/** What happened as the rules of packages/scoring ask about it: the purchase as if it were kept whole. */
export const toEvent = ({
  id,
  trigger,
  occurredAt,
  parties,
  purchase = null,
  campaignId = null,
  actTypeId = null,
}: RewardHappening): RewardEvent => ({
  id,
  trigger,
  occurredAt: occurredAt.getTime(),
  parties,
  campaignId,
  actTypeId,
  productIds: purchase?.productIds ?? [],
  purchase: purchase && {
    netMinor: purchase.capturedMinor,
    marginMinor: purchase.marginMinor,
    isFirst: purchase.isFirst,
  },
});
