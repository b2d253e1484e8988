import fc from "fast-check";
import { expect, test } from "vitest";
import { StripeRefusal } from "../api/refusal.ts";
import { createObjectStore, type ObjectStore } from "../world/object-store.ts";
import { createStripeWorld } from "../world/stripe-world.ts";
import { createPlay, type StripePlay } from "./create-play.ts";

type Move = {
  kind: "pay" | "refund" | "fail" | "dispute" | "win" | "lose";
  amountMinor: number;
  pick: number;
};

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("pay", "refund", "fail", "dispute", "win", "lose"),
    amountMinor: fc.integer({ min: 1, max: 5_000 }),
    pick: fc.nat(),
  }),
  { maxLength: 30 },
);

const pickId = (items: readonly { id: string }[], pick: number): string =>
  items[pick % items.length]?.id ?? "none";

const makeMove = (play: StripePlay, objects: ObjectStore, customerId: string, move: Move): object => {
  const { amountMinor, kind, pick } = move;
  if (kind === "pay") return play.payCharge({ customerId, amountMinor, currency: "usd" });
  if (kind === "refund") return play.refund({ chargeId: pickId(objects.list("charge"), pick), amountMinor });
  if (kind === "fail") return play.failRefund(pickId(objects.list("refund"), pick));
  if (kind === "dispute") return play.openDispute({ chargeId: pickId(objects.list("charge"), pick) });
  return play.closeDispute(pickId(objects.list("dispute"), pick), kind === "win" ? "won" : "lost");
};

/** A story may ask for what is not allowed; only a bug fails the test. */
const playIfAllowed = (makeIt: () => object): void => {
  try {
    makeIt();
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
  }
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

test("the balance equals what was paid, less what went back and what disputes hold", () => {
  fc.assert(
    fc.property(moves, (story) => {
      const objects = createObjectStore({});
      const world = createStripeWorld({
        objects,
        clock: Date.now,
        publish: () => undefined,
        onChange: () => undefined,
      });
      const play = createPlay(world);
      const customerId = play.createCustomer({ email: "ann@example.com" }).id;
      for (const move of story) playIfAllowed(() => makeMove(play, objects, customerId, move));
      const balance = sum(objects.list("balance_transaction").map((booked) => booked.amount));
      const kept = sum(objects.list("charge").map((charge) => charge.amount - charge.amount_refunded));
      const held = objects.list("dispute").filter((dispute) => dispute.status !== "won");
      expect(balance).toBe(kept - sum(held.map((dispute) => dispute.amount)));
    }),
  );
});
