import type { Actor, FindReferralOfferInput, ReferralOfferOutput } from "@worth/contracts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";
import { findReferralCode } from "./referral-code.ts";

/** Who recommends behind a link that was opened before; counts nothing. Null when nobody has the code any more. */
export async function findReferralOffer(
  { database }: Deps,
  _actor: Actor,
  { code }: FindReferralOfferInput,
): Promise<ReferralOfferOutput | null> {
  const found = await findReferralCode(database, code);
  return found && { code: found.code, referrerFirstName: firstName(found.customer.displayName) };
}
