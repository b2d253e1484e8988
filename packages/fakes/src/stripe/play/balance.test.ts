import fc from "fast-check";
import { expect, test } from "vitest";
import { StripeRefusal } from "../api/refusal.ts";
import { buildAccount } from "../objects/account.ts";
import { createObjectStore, type ObjectStore } from "../world/object-store.ts";
import { createStripeWorld } from "../world/stripe-world.ts";
import { createPlay, type StripePlay } from "./create-play.ts";
import { readBalance } from "./read-balance.ts";

const kinds = [
  "pay",
  "refund",
  "fail",
  "inquire",
  "dispute",
  "escalate",
  "foreign",
  "win",
  "lose",
  "topUp",
  "transfer",
  "sendOn",
  "reverse",
  "empty",
] as const;

type Move = { kind: (typeof kinds)[number]; amountMinor: number; pick: number };

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    amountMinor: fc.integer({ min: 1, max: 5_000 }),
    pick: fc.nat(),
  }),
  { maxLength: 40 },
);

const pickId = (items: readonly { id: string }[], pick: number): string =>
  items[pick % items.length]?.id ?? "none";

const destination = "acct_of_ann";
const currency = "usd";

const makeMove = (play: StripePlay, objects: ObjectStore, customerId: string, move: Move): object => {
  const { amountMinor, kind, pick } = move;
  const chargeId = pickId(objects.list("charge"), pick);
  const disputeId = pickId(objects.list("dispute"), pick);
  switch (kind) {
    case "pay":
      return play.payCharge({ customerId, amountMinor, currency });
    case "refund":
      return play.refund({ chargeId, amountMinor });
    case "fail":
      return play.failRefund(pickId(objects.list("refund"), pick));
    case "inquire":
    case "dispute":
      return play.openDispute({ chargeId, isInquiry: kind === "inquire" });
    case "escalate":
      return play.escalateInquiry(disputeId);
    case "foreign":
      return play.createForeign({ kind: pick % 2 === 0 ? "charge" : "transfer", amountMinor, currency });
    case "win":
    case "lose":
      return play.closeDispute(disputeId, kind === "win" ? "won" : "lost");
    case "topUp":
      return play.topUp({ amountMinor, currency });
    case "transfer":
      return play.createTransfer({ destination, amountMinor, currency });
    case "sendOn":
      return play.createTransfer({ destination, amountMinor, currency, sourceTransaction: chargeId });
    case "reverse":
      return play.reverseTransfer({ transferId: pickId(objects.list("transfer"), pick), amountMinor });
    case "empty":
      return play.emptyAccount(destination);
  }
};

/** A story may ask for what is not allowed; only a bug fails the test. */
const playIfAllowed = (makeIt: () => object): void => {
  try {
    makeIt();
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
  }
};

const playStory = (story: readonly Move[], settlementDelaySeconds: number): ObjectStore => {
  const objects = createObjectStore({});
  let nowMs = Date.parse("2026-11-01T00:00:00Z");
  const world = createStripeWorld({
    objects,
    clock: () => nowMs,
    settlementDelaySeconds,
    publish: () => undefined,
    onChange: () => undefined,
  });
  const play = createPlay(world);
  const customerId = play.createCustomer({ email: "ann@example.com" }).id;
  const account = { controller: { type: "account" }, type: "express", country: "US", currency } as const;
  const more = { email: null, businessType: null, metadata: {}, nowSeconds: 0 };
  objects.put("account", buildAccount(destination, { ...account, ...more, requested: ["transfers"] }));
  play.onboardAccount(destination, "enabled");
  for (const move of story) {
    nowMs += 3_600_000;
    playIfAllowed(() => makeMove(play, world.objects, customerId, move));
  }
  return world.objects;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What the account must hold, told from the objects alone. */
const expectBalance = (objects: ObjectStore): number => {
  const kept = objects.list("charge").map((charge) => charge.amount - charge.amount_refunded);
  const isTaken = (status: string): boolean => status !== "won" && !status.startsWith("warning_");
  const disputes = objects.list("dispute").filter(({ status }) => !status.startsWith("warning_"));
  const lost = disputes.filter(({ status }) => isTaken(status)).map((dispute) => dispute.amount);
  const sent = objects.list("transfer").map((transfer) => transfer.amount - transfer.amount_reversed);
  const added = objects.list("topup").map((topup) => topup.amount);
  return sum(kept) + sum(added) - sum(lost) - sum(sent);
};

test("the sum of all booked movements is what was paid and added, less what went back, out or is held", () => {
  fc.assert(
    fc.property(moves, fc.constantFrom(0, 20 * 3600), (story, settlementDelaySeconds) => {
      const objects = playStory(story, settlementDelaySeconds);
      const booked = objects.list("balance_transaction");
      expect(sum(booked.map(({ amount }) => amount))).toBe(expectBalance(objects));
      expect(booked.every(({ amount, fee, net }) => net === amount - fee)).toBe(true);
      const { availableMinor, pendingMinor } = readBalance(objects).get(currency) ?? {
        availableMinor: 0,
        pendingMinor: 0,
      };
      expect(availableMinor + pendingMinor).toBe(sum(booked.map(({ net }) => net)));
    }),
    { numRuns: 300 },
  );
});

test("every movement names an object that an event has told of", () => {
  fc.assert(
    fc.property(moves, (story) => {
      const objects = playStory(story, 0);
      const told = new Set<unknown>(objects.list("event").map(({ data }) => Reflect.get(data.object, "id")));
      // A reversal is told by its transfer, which lists it.
      const reversals = objects.list("transfer_reversal").filter(({ transfer }) => told.has(transfer));
      for (const { id } of reversals) told.add(id);
      const untold = objects.list("balance_transaction").filter(({ source }) => !told.has(source));
      expect(untold).toEqual([]);
    }),
  );
});
