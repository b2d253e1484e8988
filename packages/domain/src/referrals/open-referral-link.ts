import {
  AppError,
  createId,
  type Actor,
  type OpenReferralLinkInput,
  type ReferralOfferOutput,
} from "@worth/contracts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";
import { findReferralCode } from "./referral-code.ts";

/** A friend opens a link: one anonymous exposure row, and who recommends. An unknown code is refused at entry. */
export async function openReferralLink(
  { database, clock }: Deps,
  _actor: Actor,
  { code }: OpenReferralLinkInput,
): Promise<ReferralOfferOutput> {
  const found = await findReferralCode(database, code);
  if (!found) throw new AppError("referral_code_unknown", { field: "code" });
  await database.referralClick.create({
    data: { id: createId("referralClick"), codeId: found.id, occurredAt: clock.now() },
  });
  return { code: found.code, referrerFirstName: firstName(found.customer.displayName) };
}
