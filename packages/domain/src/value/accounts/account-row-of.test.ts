import { askKinds } from "@worth/contracts";
import { expect, test } from "vitest";
import { noOwn, noSums, type SnapshotRow } from "../shares/snapshot-row.ts";
import { snapshotRowOf } from "../shares/snapshot-row-of.ts";
import { accountRowOf } from "./account-row-of.ts";
import type { Account } from "./account-sums.ts";
import { noCuts, type Cuts } from "./cuts.ts";
import type { Person } from "./read-people.ts";

const asOf = new Date("2026-06-01T12:00:00Z");
const daysAgo = (days: number): number => asOf.getTime() - days * 86_400_000;
const benchmark = {
  purchasesPerYear: 6,
  retention: 0.8,
  orderValueMinor: 10_00,
  servingCostMinor: 0,
  referralMinor: 500_00,
  influenceMinor: 0,
  innovationMinor: 0,
};
const band = { medians: { own: 100_00, wordOfMouth: 10_00 }, benchmark };
const cuts: Cuts = {
  ...noCuts,
  highValueMinor: 1_000_00,
  bands: new Map([
    [2, band],
    [3, band],
  ]),
};
const frame = { generation: 1, policyVersion: 1, currency: "USD", asOf, cuts };

function person(id: string, changes: Partial<Person> = {}): Person {
  const known = { sentiment: null, createdAt: daysAgo(400), firstActAt: null } as const;
  const asking = { standing: "open", kinds: askKinds } as const;
  const standing = {
    lastAct: null,
    lastNegativeAt: null,
    asking,
    referrerId: null,
    isMerged: false,
    companyId: null,
  };
  return { id, ...known, ...standing, ...changes };
}

function snapshot(of: Person, own: Partial<SnapshotRow>): SnapshotRow {
  const parts = { sums: { ...noSums, ...own }, own: { ...noOwn, ...own } };
  return snapshotRowOf({ customerId: of.id, known: of, ...parts }, frame);
}

function account(people: readonly [Person, Partial<SnapshotRow>][], changes: Partial<Account> = {}): Account {
  return {
    accountId: people[0]?.[0].id ?? "",
    companyId: null,
    people: people.map(([one, own]) => ({ person: one, snapshot: snapshot(one, own) })),
    inside: { referralMinor: 0, broughtCount: 0 },
    usualGapDays: 30,
    referrer: null,
    ...changes,
  };
}

const buyer = { ownMinor: 2_000_00, purchaseCount: 4, lastPurchaseAt: daysAgo(90), aliveProbability: 0.9 };
const decided: Cuts = { ...cuts, modelDecides: { ofIndividuals: true, ofCompanies: false } };

test("a company is its people, and a referral among them counts once", () => {
  const [one, two] = [person("cus_1", { companyId: "com_1" }), person("cus_2", { companyId: "com_1" })];
  const row = accountRowOf(
    account(
      [
        [
          one,
          {
            ownMinor: 100_00,
            referralMinor: 70_00,
            netOwnMinor: 100_00,
            netAt100Minor: 120_00,
            broughtCount: 2,
          },
        ],
        [two, { ownMinor: 40_00, netOwnMinor: 40_00, netAt50Minor: 30_00 }],
      ],
      { accountId: "com_1", companyId: "com_1", inside: { referralMinor: 40_00, broughtCount: 1 } },
    ),
    frame,
  );
  expect(row).toMatchObject({ accountId: "com_1", companyId: "com_1", customerId: null, broughtCount: 1 });
  expect(row).toMatchObject({
    ownMinor: 140_00,
    referralMinor: 30_00,
    headlineMinor: 170_00,
    netMinor: 140_00,
  });
  expect([row.netLowMinor, row.netHighMinor]).toEqual([0, 140_00]);
});

test("a model decides who may be leaving where it was fitted to the pool's own data, habit elsewhere", () => {
  const silent = account([[person("cus_1"), buyer]]);
  expect(accountRowOf(silent, frame).reason).toMatchObject({ code: "purchase_overdue" });
  expect(accountRowOf(silent, { ...frame, cuts: decided }).action).toBe("leave_alone");
  const gone = account([[person("cus_1"), { ...buyer, lastPurchaseAt: daysAgo(1), aliveProbability: 0.2 }]]);
  expect(accountRowOf(gone, frame).action).toBe("leave_alone");
  expect(accountRowOf(gone, { ...frame, cuts: decided }).reason).toMatchObject({ code: "alive_unlikely" });
});

test("who is happy and agreed to the terms is asked for the lever with most room", () => {
  const happy = person("cus_1", { sentiment: "promoter" });
  const asked = accountRowOf(account([[happy, { ...buyer, lastPurchaseAt: daysAgo(5) }]]), frame);
  expect(asked).toMatchObject({ action: "ask", reason: { code: "room_to_refer" } });
  expect(asked.stakeMinor).toBe(500_00);
  const unwilling = account([
    [
      { ...happy, asking: { standing: "turned_off", kinds: [] } },
      { ...buyer, lastPurchaseAt: daysAgo(5) },
    ],
  ]);
  expect(accountRowOf(unwilling, frame).reason).toMatchObject({ code: "asks_turned_off" });
  const neutral = account([
    [person("cus_1", { sentiment: "passive" }), { ...buyer, lastPurchaseAt: daysAgo(5) }],
  ]);
  expect(accountRowOf(neutral, frame).action).toBe("leave_alone");
});

test("what a kind of ask would move is not asked of who turned that kind off", () => {
  const room = { ...benchmark, referralMinor: 0, influenceMinor: 500_00, innovationMinor: 400_00 };
  const bands = new Map([[2, { ...band, benchmark: room }]]);
  const codeOf = (asking: Person["asking"]) =>
    accountRowOf(
      account([
        [person("cus_1", { sentiment: "promoter", asking }), { ...buyer, lastPurchaseAt: daysAgo(5) }],
      ]),
      { ...frame, cuts: { ...cuts, bands } },
    ).reason.code;
  expect(codeOf({ standing: "open", kinds: ["refer"] })).toBe("nothing_due");
  expect(codeOf({ standing: "open", kinds: ["vote"] })).toBe("room_to_innovate");
  expect(codeOf({ standing: "open", kinds: ["answer"] })).toBe("room_to_influence");
  expect(codeOf({ standing: "open", kinds: ["beta"] })).toBe("room_to_innovate");
  expect(codeOf({ standing: "turned_off", kinds: [] })).toBe("asks_turned_off");
});

test("a company can be asked for what one of its people takes", () => {
  const people = [
    person("cus_1", {
      companyId: "com_1",
      sentiment: "promoter",
      asking: { standing: "used_up", kinds: askKinds },
    }),
    person("cus_2", { companyId: "com_1", asking: { standing: "open", kinds: ["refer"] } }),
    person("cus_3", { companyId: "com_1", asking: { standing: "not_a_member", kinds: [] } }),
  ];
  const of = (some: readonly Person[]) =>
    accountRowOf(
      account(
        some.map((one) => [one, { ...buyer, lastPurchaseAt: daysAgo(5) }]),
        { companyId: "com_1" },
      ),
      frame,
    );
  expect(of(people).action).toBe("ask");
  expect(of(people.toSpliced(1, 1)).reason.code).toBe("asks_used_up");
});

test("friends of a weighty referrer who is unhappy are looked after", () => {
  const referrer = {
    companyId: null,
    snapshot: snapshot(person("cus_9"), buyer),
    sentiment: "detractor",
  } as const;
  const friend = account([[person("cus_1"), { ownMinor: 50_00, lastPurchaseAt: daysAgo(5) }]], { referrer });
  expect(accountRowOf(friend, frame)).toMatchObject({
    action: "protect",
    reason: { code: "referrer_at_risk" },
  });
});

test("groups, Wallys and WOMs go by the cuts, and a detractor is no WOM", () => {
  const weights = { ...cuts, wallyMinor: 1_500_00, womMinor: 20_00 };
  const mouthful = { ...buyer, referralMinor: 30_00, firstPurchaseAt: daysAgo(500) };
  const row = accountRowOf(account([[person("cus_1"), mouthful]]), { ...frame, cuts: weights });
  expect(row).toMatchObject({ isWally: true, isWom: true, group: "champion" });
  const angry = person("cus_1", { sentiment: "detractor" });
  const other = accountRowOf(account([[angry, mouthful]]), { ...frame, cuts: weights });
  expect(other).toMatchObject({ isWally: true, isWom: false, action: "fix" });
  expect(accountRowOf(account([[person("cus_1"), mouthful]]), { ...frame, cuts: noCuts }).group).toBeNull();
});

test("of several with exactly the value of the cut the first by id are flagged, up to the last of the fewest", () => {
  const tied = { ...cuts, wallyMinor: 2_000_00, wallyLastId: "cus_2", womMinor: 30_00, womLastId: "cus_1" };
  const flagsOf = (id: string, ownMinor = 2_000_00) => {
    const { isWally, isWom } = accountRowOf(account([[person(id), { ownMinor, referralMinor: 30_00 }]]), {
      ...frame,
      cuts: tied,
    });
    return [isWally, isWom];
  };
  expect(flagsOf("cus_1")).toEqual([true, true]);
  expect(flagsOf("cus_2")).toEqual([true, false]);
  expect(flagsOf("cus_3")).toEqual([false, false]);
  expect(flagsOf("cus_3", 2_000_01)).toEqual([true, false]);
});
