import type {
  Instant,
  PurchaseFact,
  ReferralEvidence,
  ReferralFact,
  ShippedIdeaFact,
  TakeBack,
  TouchFact,
  TouchKind,
  ValueFacts,
} from "./value-facts.ts";

/** Facts for tests: everything happens on day 0 and is recorded at once, unless said otherwise. */
export const days = (count: number): Instant => count * 86_400_000;

export const noFacts: ValueFacts = {
  purchases: [],
  referrals: [],
  touches: [],
  ideas: [],
  servingCosts: [],
  rewards: [],
};

const at = (occurredAt: Instant) => ({ occurredAt, recordedAt: occurredAt });

export const purchaseOf = (
  customerId: string,
  capturedMinor: number,
  { occurredAt = days(0), ...more }: Partial<PurchaseFact> = {},
): PurchaseFact => ({
  id: `pur_${customerId}`,
  customerId,
  capturedMinor,
  marginRate: 0.4,
  productIds: ["product"],
  takeBacks: [],
  ...at(occurredAt),
  ...more,
});

export const takeBackOf = (amountMinor: number, occurredAt: Instant): TakeBack => ({
  id: `rfd_${amountMinor}_${occurredAt}`,
  amountMinor,
  ...at(occurredAt),
});

export const referralOf = (
  referrerId: string | null,
  refereeId: string,
  evidence: ReferralEvidence,
  { occurredAt = days(0), ...more }: Partial<ReferralFact> = {},
): ReferralFact => ({
  id: `ref_${referrerId}_${refereeId}`,
  referrerId,
  refereeId,
  evidence,
  ...at(occurredAt),
  ...more,
});

export const touchOf = (
  ownerId: string,
  customerId: string,
  kind: TouchKind,
  { occurredAt = days(0), ...more }: Partial<TouchFact> = {},
): TouchFact => ({
  id: `tch_${ownerId}_${customerId}_${kind}`,
  actId: `act_${ownerId}`,
  ownerId,
  customerId,
  kind,
  ...at(occurredAt),
  ...more,
});

export const ideaOf = (
  fraction: number,
  originatorIds: readonly string[],
  refinerIds: readonly string[],
  { shippedAt = days(0), ...more }: Partial<ShippedIdeaFact> = {},
): ShippedIdeaFact => ({
  id: `ide_${[...originatorIds, ...refinerIds].join("_")}`,
  shippedAt,
  recordedAt: shippedAt,
  fraction,
  productIds: [],
  originatorIds,
  refinerIds,
  ...more,
});
