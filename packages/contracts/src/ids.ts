import { uuidv7obj } from "uuidv7";
import { z } from "zod";

/** The prefix of every kind of id, so that a stray id in a log or a link says what it is of. */
export const idPrefixes = {
  customer: "cus",
  customerIdentity: "idn",
  identityMerge: "mrg",
  company: "com",
  companyMembership: "cmb",
  member: "mem",
  pendingJoin: "joi",
  product: "prd",
  productMargin: "mgn",
  purchase: "pur",
  purchaseLine: "pln",
  refund: "rfd",
  dispute: "dsp",
  servingCost: "cst",
  exchangeRate: "rat",
  referralCode: "rcd",
  referralClick: "clk",
  referral: "ref",
  referralTransition: "rtr",
  attribution: "att",
  lead: "led",
  leadStageChange: "lsc",
  reward: "rwd",
  rewardChange: "rwc",
  rewardRule: "rul",
  rewardDecision: "rdc",
  ledgerAccount: "lac",
  ledgerTransaction: "ltx",
  ledgerEntry: "len",
  pointLot: "lot",
  pointLotUse: "ltu",
  payout: "pay",
  payoutStep: "pst",
  perk: "prk",
  redemption: "rdm",
  redemptionStep: "rds",
  tier: "tie",
  tierChange: "tic",
  reconciliation: "rcn",
  reconciliationDifference: "rdf",
  backfill: "bkf",
  fraudFinding: "frd",
  joinTrace: "jtr",
  queueItem: "que",
  act: "act",
  touch: "tch",
  actCredit: "crd",
  surveyAnswer: "ans",
  review: "rev",
  reviewPhoto: "rph",
  reviewDecision: "rvd",
  reviewRequest: "rvq",
  reviewDestination: "rvs",
  outsideReview: "rvo",
  closedTicket: "tkt",
  board: "brd",
  boardStatus: "bst",
  boardCategory: "bct",
  idea: "ide",
  ideaAttachment: "iat",
  ideaComment: "icm",
  ideaStatusChange: "isc",
  ideaMerge: "img",
  postDecision: "pdc",
  consentText: "ctx",
  consent: "cns",
  providerEvent: "evt",
  effect: "eff",
  import: "imp",
  importRowError: "ier",
  valuationRun: "vrn",
  modelFit: "fit",
  audit: "aud",
  staff: "stf",
  request: "req",
  worker: "wrk",
} as const;

export type IdKind = keyof typeof idPrefixes;

/** A new id: its kind's prefix, then a UUIDv7 in hex, so that ids sort by the time they were made. */
export function createId(kind: IdKind): string {
  return `${idPrefixes[kind]}_${uuidv7obj().toHex()}`;
}

/** Accepts an id of one kind; anything else is refused before it reaches a query. */
export function idSchema(kind: IdKind) {
  return z.string().regex(new RegExp(`^${idPrefixes[kind]}_[0-9a-z]{1,40}$`));
}
