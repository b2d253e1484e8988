import { expect, test } from "vitest";
import { levers } from "../levers/lever.ts";
import { decideTriage } from "./decide-triage.ts";
import { orderTriage } from "./order-triage.ts";
import { triageActions, type TriageDecision } from "./triage-decision.ts";
import { defaultTriagePolicy } from "./triage-policy.ts";
import type { TriageSubject } from "./triage-subject.ts";

const policy = { ...defaultTriagePolicy, highValueMinor: 1_000 };
const headline = { own: 500, referral: 600, influence: 300, innovation: 100, totalMinor: 1_500 };
const low = { own: 500, referral: 0, influence: 0, innovation: 0, totalMinor: 500 };
const unknown = { daysSinceLastPurchase: null, usualGapDays: null, aliveProbability: null };

const subject: TriageSubject = {
  ...unknown,
  accountId: "cus_1",
  headline,
  isWom: false,
  sentiment: null,
  lastAct: null,
  daysSinceNegativeAct: null,
  referrer: null,
  asking: "open",
  nextAsk: null,
};

const decisionOf = (more: Partial<TriageSubject>): TriageDecision =>
  decideTriage({ ...subject, ...more }, policy);

test("a detractor of weight is fixed, whatever else is true", () => {
  const everything = { isWom: true, lastAct: { role: "critic", daysAgo: 1 }, aliveProbability: 0.1 } as const;
  expect(decisionOf({ ...everything, sentiment: "detractor" })).toEqual({
    accountId: "cus_1",
    action: "fix",
    reason: { code: "detractor_of_weight", numbers: { headlineMinor: 1_500, broughtMinor: 900 } },
    headlineMinor: 1_500,
    amountMinor: 1_500,
  });
});

test("what somebody said against us is fixed for thirty days at any value, before everything but a detractor of weight", () => {
  const small = { headline: low, daysSinceNegativeAct: 30 };
  const fixed = {
    action: "fix",
    reason: { code: "spoke_against_us", numbers: { headlineMinor: 500, daysSinceAct: 30 } },
    amountMinor: 500,
  };
  expect(decisionOf({ ...small, sentiment: "detractor" })).toMatchObject(fixed);
  expect(decisionOf({ ...small, sentiment: "promoter" })).toMatchObject(fixed);
  expect(decisionOf({ ...small, daysSinceNegativeAct: 31 }).action).toBe("leave_alone");
  expect(decisionOf({ daysSinceNegativeAct: 0, aliveProbability: 0.1 }).reason.code).toBe("spoke_against_us");
  expect(decisionOf({ daysSinceNegativeAct: 0, sentiment: "detractor" }).reason.code).toBe(
    "detractor_of_weight",
  );
});

test("high value whose purchase is overdue is protected, from the day after two usual gaps", () => {
  const late = { usualGapDays: 30, sentiment: "promoter" } as const;
  expect(decisionOf({ ...late, daysSinceLastPurchase: 61 })).toMatchObject({
    action: "protect",
    reason: {
      code: "purchase_overdue",
      numbers: { headlineMinor: 1_500, daysSincePurchase: 61, usualGapDays: 30 },
    },
    amountMinor: 1_500,
  });
  expect(decisionOf({ ...late, daysSinceLastPurchase: 60 }).action).toBe("leave_alone");
});

test("where the purchase model knows better than the gap, it decides", () => {
  const late = { daysSinceLastPurchase: 100, usualGapDays: 10 };
  expect(decisionOf({ ...late, aliveProbability: 0.9 }).action).toBe("leave_alone");
  expect(decisionOf({ ...late, aliveProbability: 0.5 }).action).toBe("leave_alone");
  expect(decisionOf({ ...late, aliveProbability: 0.4 }).reason).toEqual({
    code: "alive_unlikely",
    numbers: { headlineMinor: 1_500, aliveProbability: 0.4 },
  });
});

test("low value at risk is not protected, and one purchase is no rhythm", () => {
  expect(decisionOf({ headline: low, aliveProbability: 0.1 }).action).toBe("leave_alone");
  expect(decisionOf({ daysSinceLastPurchase: 900 }).action).toBe("leave_alone");
});

test("a WOM who did something lately is thanked for the word of mouth", () => {
  const acted = { isWom: true, lastAct: { role: "reviewer", daysAgo: 14 } } as const;
  expect(decisionOf(acted)).toMatchObject({
    action: "thank",
    reason: { code: "wom_acted", role: "reviewer", numbers: { wordOfMouthMinor: 900, daysSinceAct: 14 } },
    amountMinor: 900,
  });
  expect(decisionOf({ ...acted, lastAct: { role: "reviewer", daysAgo: 15 } }).action).toBe("leave_alone");
  expect(decisionOf({ ...acted, isWom: false }).action).toBe("leave_alone");
  expect(decisionOf({ isWom: true }).action).toBe("leave_alone");
});

test("a referrer at risk raises the people they brought", () => {
  const brought = { headline: low, referrer: { ...unknown, headlineMinor: 5_000, sentiment: null } };
  const numbers = { headlineMinor: 500, referrerHeadlineMinor: 5_000 };
  const decided = { action: "protect", reason: { code: "referrer_at_risk", numbers }, amountMinor: 500 };
  expect(decisionOf(brought).action).toBe("leave_alone");
  expect(decisionOf({ ...brought, referrer: { ...brought.referrer, aliveProbability: 0.2 } })).toMatchObject(
    decided,
  );
  expect(decisionOf({ ...brought, referrer: { ...brought.referrer, sentiment: "detractor" } })).toMatchObject(
    decided,
  );
});

test("nobody is raised by a referrer of little value, nor without any value of their own", () => {
  const referrer = { ...unknown, headlineMinor: 999, aliveProbability: 0.2, sentiment: null };
  expect(decisionOf({ headline: low, referrer }).action).toBe("leave_alone");
  const nothing = { own: 0, referral: 0, influence: 0, innovation: 0, totalMinor: 0 };
  expect(decisionOf({ headline: nothing, referrer: { ...referrer, headlineMinor: 5_000 } }).action).toBe(
    "leave_alone",
  );
});

test("who has headroom and may be asked is asked, with a reason per lever", () => {
  const reasons = levers.map((lever) => decisionOf({ nextAsk: { lever, headroomMinor: 70 } }));
  expect(reasons.map(({ action, amountMinor }) => [action, amountMinor])).toEqual(
    levers.map(() => ["ask", 70]),
  );
  expect(new Set(reasons.map(({ reason }) => reason.code)).size).toBe(levers.length);
  for (const { reason } of reasons) expect(reason.numbers).toEqual({ headroomMinor: 70 });
});

test("who may not be asked, or has no headroom, is left alone and the reason says which", () => {
  const ask = { lever: "referral", headroomMinor: 70 } as const;
  const closed = { used_up: "asks_used_up", turned_off: "asks_turned_off", not_a_member: "not_a_member" };
  for (const asking of ["used_up", "turned_off", "not_a_member"] as const) {
    expect(decisionOf({ nextAsk: ask, asking })).toMatchObject({
      action: "leave_alone",
      reason: { code: closed[asking], numbers: { headlineMinor: 1_500 } },
      amountMinor: 0,
    });
  }
  expect(decisionOf({ nextAsk: { ...ask, headroomMinor: 0 } }).reason.code).toBe("nothing_due");
  expect(decisionOf({}).reason).toEqual({ code: "nothing_due", numbers: { headlineMinor: 1_500 } });
});

test("a detractor is never asked, nor thanked", () => {
  const ask = { lever: "referral", headroomMinor: 70 } as const;
  const acted = { isWom: true, lastAct: { role: "critic", daysAgo: 1 } } as const;
  expect(decisionOf({ ...acted, headline: low, sentiment: "detractor", nextAsk: ask })).toMatchObject({
    action: "leave_alone",
    reason: { code: "detractor_not_asked", numbers: { headlineMinor: 500 } },
    amountMinor: 0,
  });
});

test("value is high from the cut itself, and one unit of value or headroom is some", () => {
  const atCut = { ...low, totalMinor: 1_000 };
  expect(decisionOf({ headline: atCut, sentiment: "detractor" }).action).toBe("fix");
  const referrer = { ...unknown, headlineMinor: 1_000, aliveProbability: 0.2, sentiment: null };
  expect(decisionOf({ headline: { ...low, own: 1, totalMinor: 1 }, referrer }).action).toBe("protect");
  expect(decisionOf({ nextAsk: { lever: "influence", headroomMinor: 1 } }).action).toBe("ask");
  expect(decisionOf({}).amountMinor).toBe(0);
});

test("the list ranks by headline value, then urgency, then id", () => {
  const decision = { ...decisionOf({}), headlineMinor: 10 };
  const list: TriageDecision[] = [
    { ...decision, accountId: "d", action: "leave_alone" },
    { ...decision, accountId: "c", action: "ask" },
    { ...decision, accountId: "b", action: "fix" },
    { ...decision, accountId: "a", action: "fix" },
    { ...decision, accountId: "z", action: "leave_alone", headlineMinor: 11 },
  ];
  expect(list.toSorted(orderTriage).map(({ accountId }) => accountId)).toEqual(["z", "a", "b", "c", "d"]);
  expect(triageActions[0]).toBe("fix");
});

test.each([
  [
    { referrer: { ...unknown, usualGapDays: -1, headlineMinor: 0, sentiment: null } },
    "referrer.usualGapDays",
  ],
  [{ daysSinceLastPurchase: -1 }, "daysSinceLastPurchase"],
  [{ usualGapDays: Number.NaN }, "usualGapDays"],
  [{ aliveProbability: 1.2 }, "aliveProbability"],
  [{ headline: { ...headline, own: 0.5 } }, "headline.own"],
  [{ lastAct: { role: "host", daysAgo: -1 } as const }, "lastAct.daysAgo"],
  [{ daysSinceNegativeAct: -1 }, "daysSinceNegativeAct"],
  [{ nextAsk: { lever: "referral", headroomMinor: 0.5 } as const }, "nextAsk.headroomMinor"],
  [{ referrer: { ...unknown, headlineMinor: Number.NaN, sentiment: null } }, "referrer.headlineMinor"],
])("an impossible subject is refused by field: %#", (more, field) => {
  expect(() => decisionOf(more)).toThrow(expect.objectContaining({ field }));
});
