import type { NewOrder } from "../story/order.ts";
import type { Story } from "../story/story.ts";

type TakenBack = Pick<NewOrder, "refunds" | "disputes">;

const lastReturnDays = 25;

/**
 * Now and then something comes back. A purchase that qualifies a referral comes back whole or not at all, so that
 * its hold has one plain outcome.
 */
export function drawTakeBacks(
  { random, daysAgo }: Story,
  {
    lines,
    boughtDaysAgo,
    isQualifying,
  }: { lines: NewOrder["lines"]; boughtDaysAgo: number; isQualifying: boolean },
): TakenBack {
  const after = random.between(2, lastReturnDays);
  const fate = random.next();
  if (boughtDaysAgo - after < 0) return {};
  const occurredAt = daysAgo(boughtDaysAgo - after);
  const whole = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (fate < 0.03) return { refunds: [{ amountMinor: whole, occurredAt }] };
  if (isQualifying || fate >= 0.08) return {};
  if (fate < 0.005 + 0.03) return { disputes: [{ amountMinor: whole, occurredAt }] };
  const part = lines.length > 1 ? (lines[0]?.amountMinor ?? whole) : Math.round(whole / 4);
  return { refunds: [{ amountMinor: part, occurredAt }] };
}
