import { askStandings, type Instant, type PartSums } from "@worth/scoring";
import type { SnapshotRow } from "../shares/snapshot-row.ts";
import type { Known } from "./standing-of.ts";
import type { Asking } from "./read-asking.ts";
import type { Person } from "./read-people.ts";

/** One person of an account. */
export type AccountPerson = { person: Person; snapshot: SnapshotRow };

/** What triage ranks: a company with its people, or a customer without one. */
export type Account = {
  accountId: string;
  companyId: string | null;
  /** At least one. */
  people: readonly AccountPerson[];
  /** Brought by colleagues: what they bought is in the sums as their own already. */
  inside: { referralMinor: number; broughtCount: number };
  /** Median days between the account's purchase days; null before the second. */
  usualGapDays: number | null;
  /** Who brought its people and is an account of their own; the weightiest of several. */
  referrer: Referrer | null;
};

/** A referrer's own standing. */
export type Referrer = {
  companyId: string | null;
  snapshot: SnapshotRow;
  sentiment: Known["sentiment"];
};

/** What the people of an account are together. */
export type AccountSums = {
  headline: PartSums;
  netMinor: number;
  netLowMinor: number;
  netHighMinor: number;
  servingCostMinor: number;
  purchaseCount: number;
  broughtCount: number;
  /** Of what they bought, weighted by amount. */
  marginRate: number;
  firstPurchaseAt: Instant | null;
  lastPurchaseAt: Instant | null;
  /** The probability that at least one of them still buys. */
  aliveProbability: number | null;
  known: Known;
  lastAct: Person["lastAct"];
  lastNegativeAt: Person["lastNegativeAt"];
  asking: Asking;
};

const beliefs = [
  "netMinor",
  "netAt50Minor",
  "netAt60Minor",
  "netAt70Minor",
  "netAt80Minor",
  "netAt90Minor",
  "netAt100Minor",
] as const;

/** Adds an account's people up. Its net range is that of all of them at one q, which a referral inside cancels from. */
export function sumAccount({ people, inside }: Pick<Account, "people" | "inside">): AccountSums {
  const snapshots = people.map(({ snapshot }) => snapshot);
  const sum = (of: (row: SnapshotRow) => number): number =>
    snapshots.reduce((total, row) => total + of(row), 0);
  const own = sum((row) => row.ownMinor);
  const referral = sum((row) => row.referralMinor) - inside.referralMinor;
  const influence = sum((row) => row.influenceMinor);
  const innovation = sum((row) => row.innovationMinor);
  const ends = beliefs.map((column) => sum((row) => row[column]));
  const gone = snapshots.flatMap(({ aliveProbability }) =>
    aliveProbability === null ? [] : 1 - aliveProbability,
  );
  const firsts = snapshots.flatMap(({ firstPurchaseAt }) => firstPurchaseAt ?? []);
  const lasts = snapshots.flatMap(({ lastPurchaseAt }) => lastPurchaseAt ?? []);
  const acts = people.flatMap(({ person }) => person.lastAct ?? []);
  const negatives = people.flatMap(({ person }) => person.lastNegativeAt ?? []);
  const firstActs = people.flatMap(({ person }) => person.firstActAt ?? []);
  return {
    headline: { own, referral, influence, innovation, totalMinor: own + referral + influence + innovation },
    netMinor: sum((row) => row.netMinor),
    netLowMinor: Math.min(...ends),
    netHighMinor: Math.max(...ends),
    servingCostMinor: sum((row) => row.servingCostMinor),
    purchaseCount: sum((row) => row.purchaseCount),
    broughtCount: sum((row) => row.broughtCount) - inside.broughtCount,
    marginRate: own > 0 ? sum((row) => row.ownMinor * row.marginRate) / own : 0,
    firstPurchaseAt: firsts.length > 0 ? Math.min(...firsts) : null,
    lastPurchaseAt: lasts.length > 0 ? Math.max(...lasts) : null,
    aliveProbability: gone.length > 0 ? 1 - gone.reduce((product, rate) => product * rate, 1) : null,
    known: {
      sentiment: worstSentiment(people),
      createdAt: Math.min(...people.map(({ person }) => person.createdAt)),
      firstActAt: firstActs.length > 0 ? Math.min(...firstActs) : null,
    },
    lastAct: acts.toSorted((a, b) => b.occurredAt - a.occurredAt)[0] ?? null,
    lastNegativeAt: negatives.length > 0 ? Math.max(...negatives) : null,
    asking: easiestAsking(people),
  };
}

/** An account can be asked for whatever one of its people can be; for nothing, for the reason closest to it. */
function easiestAsking(people: readonly AccountPerson[]): Asking {
  const askings = people.map(({ person }) => person.asking);
  const standing =
    askStandings.find((one) => askings.some((asking) => asking.standing === one)) ?? "not_a_member";
  const alike = askings.filter((asking) => asking.standing === standing);
  return { standing, kinds: alike.flatMap(({ kinds }) => kinds) };
}

/** An account is as unhappy as its unhappiest person. */
function worstSentiment(people: readonly AccountPerson[]): Known["sentiment"] {
  const order = ["detractor", "passive", "promoter"] as const;
  return order.find((sentiment) => people.some(({ person }) => person.sentiment === sentiment)) ?? null;
}
