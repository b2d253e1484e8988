import { expect, test } from "vitest";
import { chainWeights } from "./chain-weights.ts";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { days, ideaOf, purchaseOf, takeBackOf, touchOf } from "./sample-facts.ts";
import { splitPurchase } from "./split-purchase.ts";
import type { ShippedIdeaFact, TouchFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

const boughtAt = days(400);
const purchase = purchaseOf("X", 10_000, { occurredAt: boughtAt });

const link = (customerId: string, incrementality = 1) => ({
  customerId,
  incrementality,
  referralId: `ref_${customerId}`,
});

type Around = {
  chain?: ReturnType<typeof link>[];
  touches?: TouchFact[];
  ideas?: ShippedIdeaFact[];
  policy?: Partial<ValuePolicy>;
};

const netOf = ({ chain = [], touches = [], ideas = [], policy = {} }: Around): Record<string, number> =>
  Object.fromEntries(
    splitPurchase(purchase, chain, touches, ideas, { ...defaultValuePolicy, ...policy }).map((line) => [
      `${line.customerId} ${line.rule}`,
      line.amountMinor,
    ]),
  );

const touchBefore = (dayCount: number, ownerId = "M", more: Partial<TouchFact> = {}): TouchFact =>
  touchOf(ownerId, "X", "review_read", {
    id: `${ownerId}_${dayCount}`,
    occurredAt: boughtAt - days(dayCount),
    ...more,
  });

test("a line names its purchase, its cause and the buyer", () => {
  const lines = splitPurchase(purchase, [link("P")], [touchBefore(1)], [], defaultValuePolicy);
  const common = { basis: "net", factId: "pur_X" };
  expect(lines).toEqual([
    {
      ...common,
      customerId: "M",
      part: "influence",
      rule: "touch",
      causeId: "act_M",
      counterpartId: "X",
      share: expect.closeTo(0.15, 12),
      amountMinor: 1_500,
    },
    {
      ...common,
      customerId: "P",
      part: "referral",
      rule: "referral_chain",
      causeId: "ref_P",
      counterpartId: "X",
      share: 0.425,
      amountMinor: 4_250,
    },
    { ...common, customerId: "X", part: "own", rule: "own", share: 0.425, amountMinor: 4_250 },
  ]);
});

test("a chain is shared by whoever was necessary", () => {
  expect(chainWeights([])).toEqual([1]);
  expect(chainWeights([1, 1])).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect(chainWeights([0.5])).toEqual([0.75, 0.25]);
  expect(chainWeights([0.5, 1])).toEqual([0.5 + 0.5 / 3, 0.5 / 3, 0.5 / 3]);
  expect(chainWeights([0, 1])).toEqual([1, 0, 0]);
  expect(chainWeights([1, 0])).toEqual([0.5, 0.5, 0]);
});

test("the ancestor at the policy's depth is treated as the root", () => {
  const chain = [link("P1"), link("P2"), link("P3")];
  expect(netOf({ chain, policy: { chainDepth: 1 } })).toEqual({ "X own": 5_000, "P1 referral_chain": 5_000 });
  expect(netOf({ chain, policy: { chainDepth: 0 } })).toEqual({ "X own": 10_000 });
});

test("a touch counts from the moment of the purchase back to the end of the window", () => {
  const gets = (touch: TouchFact): number => netOf({ touches: [touch] })["M touch"] ?? 0;
  expect(gets(touchBefore(0))).toBe(1_500);
  expect(gets(touchBefore(30))).toBe(1_500);
  expect(gets(touchBefore(30.01))).toBe(0);
  expect(gets(touchBefore(-0.01))).toBe(0);
});

test("neither the buyer nor an ancestor is paid for a touch, nor anybody for another buyer's", () => {
  const none = { "X own": 5_000, "P referral_chain": 5_000 };
  expect(netOf({ chain: [link("P")], touches: [touchBefore(1, "P"), touchBefore(1, "X")] })).toEqual(none);
  expect(netOf({ chain: [link("P")], touches: [touchBefore(1, "M", { customerId: "Z" })] })).toEqual(none);
});

test("each kind of touch counts once towards influence, up to the cap", () => {
  const twice = [touchBefore(1), touchBefore(2)];
  expect(netOf({ touches: twice })).toEqual({ "M touch": 1_500, "X own": 8_500 });
  const kinds = [touchBefore(1), touchBefore(1, "N", { kind: "reference_call" })];
  expect(netOf({ touches: kinds, policy: { influenceCap: 1 } })).toEqual({
    "M touch": 2_025,
    "N touch": 2_025,
    "X own": 5_950,
  });
  expect(netOf({ touches: kinds })["X own"]).toBe(7_000);
});

test("two acts of one owner are two lines that add up to what the owner gets", () => {
  const lines = splitPurchase(
    { ...purchase, capturedMinor: 10_010 },
    [],
    [touchBefore(1), touchBefore(1, "M", { id: "other", actId: "act_other" })],
    [],
    defaultValuePolicy,
  );
  expect(lines.map(({ causeId, amountMinor }) => [causeId, amountMinor])).toEqual([
    ["act_M", 751],
    ["act_other", 751],
    [undefined, 8_508],
  ]);
});

test("a half-life of seconds still shares influence among old touches", () => {
  const touches = [touchBefore(20), touchBefore(20, "N")];
  expect(netOf({ touches, policy: { halfLifeDays: 1e-9 } })).toMatchObject({
    "M touch": 750,
    "N touch": 750,
  });
});

test("touches that weigh nothing earn nothing", () => {
  const touchWeights = { ...defaultValuePolicy.touchWeights, review_read: 0 };
  expect(netOf({ touches: [touchBefore(1)], policy: { touchWeights } })).toEqual({ "X own": 10_000 });
});

test("an idea counts for what it is linked to, from shipping for twelve calendar months", () => {
  const gets = (more: Partial<ShippedIdeaFact>): number =>
    netOf({ ideas: [ideaOf(0.1, ["I"], [], { shippedAt: boughtAt, ...more })] })["I idea_originator"] ?? 0;
  expect(gets({})).toBe(1_000);
  expect(gets({ productIds: ["other", "product"] })).toBe(1_000);
  expect(gets({ productIds: ["other"] })).toBe(0);
  expect(gets({ shippedAt: boughtAt + 1 })).toBe(0);
  expect(gets({ shippedAt: boughtAt - days(365) })).toBe(1_000);
  expect(gets({ shippedAt: boughtAt - days(366) })).toBe(0);
  expect(gets({ fraction: 0 })).toBe(0);
});

test("a month that lacks the day ends on its last", () => {
  const shippedAt = Date.UTC(2024, 1, 29);
  const ideas = [ideaOf(0.1, ["I"], [], { shippedAt })];
  const gets = (occurredAt: number): number =>
    splitPurchase({ ...purchase, occurredAt }, [], [], ideas, defaultValuePolicy).length - 1;
  expect(gets(Date.UTC(2025, 1, 28))).toBe(1);
  expect(gets(Date.UTC(2025, 2, 1))).toBe(0);
});

test("inside an idea half goes to originators and half to refiners; a missing group's share to the other", () => {
  expect(
    netOf({ ideas: [ideaOf(0.1, ["I", "J", "I"], ["R"])], policy: { innovationWindowMonths: 24 } }),
  ).toMatchObject({
    "I idea_originator": 250,
    "J idea_originator": 250,
    "R idea_refiner": 500,
  });
  expect(netOf({ ideas: [ideaOf(0.1, [], ["R"])], policy: { innovationWindowMonths: 24 } })).toMatchObject({
    "R idea_refiner": 1_000,
  });
  expect(netOf({ ideas: [ideaOf(0.1, [], [])], policy: { innovationWindowMonths: 24 } })).toEqual({
    "X own": 10_000,
  });
});

test("the policy says how originators and refiners share, and who is alone in an idea has all of it", () => {
  const around = { innovationWindowMonths: 24, originatorShare: 0.8 };
  expect(netOf({ ideas: [ideaOf(0.1, ["I"], ["R"])], policy: around })).toMatchObject({
    "I idea_originator": 800,
    "R idea_refiner": 200,
  });
  const ideas = [ideaOf(0.1, ["I"], []), ideaOf(0.1, ["J"], ["R"])];
  expect(netOf({ ideas, policy: around })).toMatchObject({
    "I idea_originator": 1_000,
    "J idea_originator": 800,
    "R idea_refiner": 200,
  });
});

test("ideas share the innovation cap by fraction", () => {
  const ideas = [ideaOf(0.3, ["I"], []), ideaOf(0.1, ["J"], [])];
  expect(netOf({ ideas, policy: { innovationWindowMonths: 24 } })).toMatchObject({
    "I idea_originator": 1_500,
    "J idea_originator": 500,
    "X own": 8_000,
  });
});

test("the buyer can be credited for an idea in the own purchase, as a line of its own", () => {
  const lines = splitPurchase(
    purchase,
    [],
    [],
    [ideaOf(0.1, ["X"], [], { shippedAt: boughtAt })],
    defaultValuePolicy,
  );
  expect(lines.map(({ part, amountMinor, counterpartId }) => [part, amountMinor, counterpartId])).toEqual([
    ["own", 9_000, undefined],
    ["innovation", 1_000, undefined],
  ]);
});

test("influence and innovation above the shared cap are scaled down together", () => {
  const around = {
    touches: [touchBefore(1, "M", { kind: "reference_call" })],
    ideas: [ideaOf(0.2, ["I"], [], { shippedAt: boughtAt })],
  };
  expect(netOf(around)).toEqual({ "M touch": 3_000, "I idea_originator": 2_000, "X own": 5_000 });
  expect(netOf({ ...around, policy: { sharedCap: 0.25 } })).toEqual({
    "M touch": 1_500,
    "I idea_originator": 1_000,
    "X own": 7_500,
  });
  expect(netOf({ ...around, policy: { sharedCap: 0 } })).toEqual({ "X own": 10_000 });
  const all = {
    influenceCap: 1,
    innovationCap: 1,
    sharedCap: 1,
    touchWeights: { ...defaultValuePolicy.touchWeights, reference_call: 0.9 },
  };
  expect(netOf({ ...around, policy: all })["X own"]).toBeUndefined();
});

test("take-backs count with their sign, and more taken back than captured splits as a loss", () => {
  const net = (takeBacks: number[]): number[] =>
    splitPurchase(
      {
        ...purchase,
        takeBacks: takeBacks.map((amountMinor, index) => takeBackOf(amountMinor, boughtAt + index)),
      },
      [link("P")],
      [],
      [],
      defaultValuePolicy,
    ).map(({ amountMinor }) => amountMinor);
  expect(net([4_000, -1_000])).toEqual([3_500, 3_500]);
  expect(net([10_001])).toEqual([-1, 0]);
});

test("a tie goes to the smaller customer id", () => {
  const odd = splitPurchase({ ...purchase, capturedMinor: 3 }, [link("P")], [], [], defaultValuePolicy);
  expect(odd.map(({ customerId, amountMinor }) => [customerId, amountMinor])).toEqual([
    ["P", 2],
    ["X", 1],
  ]);
});

test("a person met twice in the chain is refused", () => {
  for (const chain of [[link("P"), link("P")], [link("X")]]) {
    expect(() => splitPurchase(purchase, chain, [], [], defaultValuePolicy)).toThrow(
      "chain: must name each person once, and never the buyer",
    );
  }
});

test("what cannot be split is refused by field and row", () => {
  const split =
    (more: Partial<typeof purchase>, around: Around = {}) =>
    () =>
      splitPurchase({ ...purchase, ...more }, around.chain ?? [], around.touches ?? [], around.ideas ?? [], {
        ...defaultValuePolicy,
        ...around.policy,
      });
  expect(split({ capturedMinor: -1 })).toThrow("capturedMinor");
  expect(split({ capturedMinor: 1.5 })).toThrow("capturedMinor");
  expect(split({ occurredAt: Number.NaN })).toThrow("occurredAt");
  expect(split({ marginRate: 2 })).toThrow("marginRate");
  expect(split({ takeBacks: [takeBackOf(0.5, 0)] })).toThrow("takeBacks.amountMinor");
  expect(split({}, { chain: [link("P", 1.1)] })).toThrow("row 0, chain.incrementality");
  expect(split({}, { touches: [touchBefore(1), touchBefore(Number.NaN)] })).toThrow("row 1, occurredAt");
  expect(split({}, { ideas: [ideaOf(-0.1, ["I"], [])] })).toThrow("row 0, fraction");
  expect(split({}, { policy: { halfLifeDays: 0 } })).toThrow("halfLifeDays");
});
