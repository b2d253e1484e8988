import { addMinor } from "../money/add-minor.ts";
import type { ValueLine } from "./value-line.ts";

/** From own to net value, minor units: net = own - passed up - influenced - innovated + received. */
export type ValueBridge = {
  ownMinor: number;
  passedUpMinor: number;
  influencedMinor: number;
  innovatedMinor: number;
  receivedReferralMinor: number;
  receivedInfluenceMinor: number;
  receivedInnovationMinor: number;
  netMinor: number;
};

const given = {
  referral: "passedUpMinor",
  influence: "influencedMinor",
  innovation: "innovatedMinor",
} as const;
const received = {
  referral: "receivedReferralMinor",
  influence: "receivedInfluenceMinor",
  innovation: "receivedInnovationMinor",
} as const;

/**
 * The way from what a customer bought to their net value. A buyer credited for an idea in their own
 * purchase appears on both sides.
 *
 * @param lines every net line of the customer's purchases, and every net line of the customer
 * @throws ScoringInputError when a sum leaves the safe integers
 */
export const bridge = (lines: readonly ValueLine[], customerId: string): ValueBridge => {
  const sums: ValueBridge = {
    ownMinor: 0,
    passedUpMinor: 0,
    influencedMinor: 0,
    innovatedMinor: 0,
    receivedReferralMinor: 0,
    receivedInfluenceMinor: 0,
    receivedInnovationMinor: 0,
    netMinor: 0,
  };
  const add = (step: keyof ValueBridge, amountMinor: number): void => {
    sums[step] = addMinor(sums[step], amountMinor);
  };
  for (const { basis, part, customerId: receiverId, counterpartId, amountMinor } of lines) {
    if (basis !== "net" || part === "serving_cost" || part === "reward") continue;
    const isBuyer = (counterpartId ?? receiverId) === customerId;
    const isReceiver = receiverId === customerId;
    if (isBuyer) add("ownMinor", amountMinor);
    if (isBuyer && part !== "own") add(given[part], amountMinor);
    if (isReceiver && part !== "own") add(received[part], amountMinor);
    if (isReceiver) add("netMinor", amountMinor);
  }
  return sums;
};
