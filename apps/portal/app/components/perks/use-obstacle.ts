import type { MemberPerkOutput } from "@worth/contracts";
import { usePerkWords } from "@worth/ui";

/** Why the member cannot have a perk now, in one sentence; null when they can. */
export function useObstacle({ obstacle, missing, unit, leastTier }: MemberPerkOutput): string | null {
  const { t, price } = usePerkWords();
  if (obstacle === null) return null;
  return t(`view.obstacle.${obstacle}`, { missing: price(missing, unit), tier: leastTier ?? "" });
}
