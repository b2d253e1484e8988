import type { Random } from "../story/random.ts";

/** Kinds of shoppers: most come once, a few keep coming. */
const habits = [
  { share: 0.5, orders: [1, 1], gapDays: [1, 1] },
  { share: 0.3, orders: [2, 4], gapDays: [40, 160] },
  { share: 0.15, orders: [5, 12], gapDays: [20, 90] },
  { share: 0.05, orders: [13, 36], gapDays: [14, 40] },
] as const;

/** When somebody who first bought `firstDaysAgo` days ago ordered, oldest first; never after today. */
export function drawOrderDays(random: Random, firstDaysAgo: number): number[] {
  const { orders, gapDays } = drawHabit(random);
  const count = random.integer(orders[0], orders[1]);
  const usualGap = random.between(gapDays[0], gapDays[1]);
  const days = [firstDaysAgo];
  while (days.length < count) {
    const next = (days.at(-1) ?? 0) - usualGap * random.between(0.6, 1.5);
    if (next < 0.1) break;
    days.push(next);
  }
  return days;
}

function drawHabit(random: Random) {
  let left = random.next();
  for (const habit of habits) {
    if (left < habit.share) return habit;
    left -= habit.share;
  }
  return habits[0];
}
