import { ScoringInputError } from "../scoring-input-error.ts";
import { checkInstants } from "./check-instants.ts";
import { referralEvidences } from "./value-facts.ts";
import type { ReferralFact } from "./value-facts.ts";

/** @throws ScoringInputError naming the row of a referral of oneself, of unknown evidence or without dates */
export const checkReferral = (referral: ReferralFact, row?: number): void => {
  checkInstants(referral, row);
  if (!referralEvidences.includes(referral.evidence)) {
    throw new ScoringInputError({ row, field: "evidence", reason: "must be a known kind of evidence" });
  }
  if (referral.referrerId === referral.refereeId) {
    throw new ScoringInputError({ row, field: "referrerId", reason: "must not be the referee" });
  }
};
