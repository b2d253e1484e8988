import fc from "fast-check";

export const units = ["points", "USD", "JPY"] as const;

/** One step of a random ledger. `pick` chooses among what is there: a reward, a redemption, a payout, a gift. */
export type Operation = {
  kind: "reward" | "redeem" | "return" | "pay" | "settle_payout" | "adjust" | "reverse" | "expire";
  member: number;
  unit: (typeof units)[number];
  standing: "none" | "held" | "given";
  isNew: boolean;
  amount: number;
  days: number;
  pick: number;
};

const operation = fc.record<Operation>({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant("reward" as const) },
    { weight: 6, arbitrary: fc.constant("redeem" as const) },
    { weight: 2, arbitrary: fc.constant("return" as const) },
    { weight: 3, arbitrary: fc.constant("pay" as const) },
    { weight: 3, arbitrary: fc.constant("settle_payout" as const) },
    { weight: 2, arbitrary: fc.constant("adjust" as const) },
    { weight: 1, arbitrary: fc.constant("reverse" as const) },
    { weight: 1, arbitrary: fc.constant("expire" as const) },
  ),
  member: fc.nat({ max: 4 }),
  unit: fc.constantFrom(...units),
  standing: fc.constantFrom("none", "held", "held", "given", "given", "given"),
  isNew: fc.boolean(),
  amount: fc.integer({ min: 1, max: 500 }),
  days: fc.integer({ min: 1, max: 400 }),
  pick: fc.nat({ max: 1_000_000 }),
});

/** The same operations for the same seed, however many there are. */
export function* drawOperations(count: number, seed: number): Generator<Operation> {
  const batch = 1_000;
  for (let drawn = 0; drawn < count; drawn += batch)
    yield* fc.sample(operation, { seed: seed + drawn, numRuns: Math.min(batch, count - drawn) });
}
