import type { ValueShare } from "@worth/scoring";

/** What shares of a customer are added up to in their snapshot, minor units. */
export const summedColumns = [
  "ownMinor",
  "referralMinor",
  "influenceMinor",
  "innovationMinor",
  "netOwnMinor",
  "netReferralMinor",
  "netInfluenceMinor",
  "netInnovationMinor",
  "contributionMinor",
  "netAt50Minor",
  "netAt60Minor",
  "netAt70Minor",
  "netAt80Minor",
  "netAt90Minor",
  "netAt100Minor",
] as const;
export type SummedColumn = (typeof summedColumns)[number];

export const expectedColumns = ["expectedMinor", "expectedLowMinor", "expectedHighMinor"] as const;
export type ExpectedColumn = (typeof expectedColumns)[number];

/** A row of `value_share`: what one buyer's purchases gave one customer. */
export type ShareRow = { buyerId: string; customerId: string; isDirect: boolean } & Record<
  SummedColumn,
  number
> &
  Record<ExpectedColumn, number | null>;

export const shareColumns = [
  "buyerId",
  "customerId",
  "isDirect",
  ...summedColumns,
  ...expectedColumns,
] as const satisfies (keyof ShareRow)[];

/** A share as stored, with nothing expected yet. */
export function toShareRow({ headline, net, netAtMinor, ...share }: ValueShare): ShareRow {
  const [netAt50Minor, netAt60Minor, netAt70Minor, netAt80Minor, netAt90Minor, netAt100Minor] = netAtMinor;
  return {
    ...emptyShareRow(share),
    isDirect: share.isDirect,
    ownMinor: headline.own,
    referralMinor: headline.referral,
    influenceMinor: headline.influence,
    innovationMinor: headline.innovation,
    netOwnMinor: net.own,
    netReferralMinor: net.referral,
    netInfluenceMinor: net.influence,
    netInnovationMinor: net.innovation,
    contributionMinor: share.contributionMinor,
    netAt50Minor,
    netAt60Minor,
    netAt70Minor,
    netAt80Minor,
    netAt90Minor,
    netAt100Minor,
  };
}

/** Nothing in any column that shares and snapshots have in common. */
export const noAmounts = {
  ownMinor: 0,
  referralMinor: 0,
  influenceMinor: 0,
  innovationMinor: 0,
  netOwnMinor: 0,
  netReferralMinor: 0,
  netInfluenceMinor: 0,
  netInnovationMinor: 0,
  contributionMinor: 0,
  netAt50Minor: 0,
  netAt60Minor: 0,
  netAt70Minor: 0,
  netAt80Minor: 0,
  netAt90Minor: 0,
  netAt100Minor: 0,
};

/** Nothing, from a buyer to a customer. */
export const emptyShareRow = ({
  buyerId,
  customerId,
}: {
  buyerId: string;
  customerId: string;
}): ShareRow => ({
  buyerId,
  customerId,
  isDirect: false,
  ...noAmounts,
  expectedMinor: null,
  expectedLowMinor: null,
  expectedHighMinor: null,
});
