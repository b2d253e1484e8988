import {
  AppError,
  createId,
  type Actor,
  type OpenReferralLinkInput,
  type OpenedReferralOutput,
} from "@worth/contracts";
import { findCampaignOffer } from "../campaigns/campaign-offers.ts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";
import { findReferralCode } from "./referral-code.ts";

/** A friend opens a link: one anonymous exposure row, who recommends, for which campaign. An unknown code is refused. */
export async function openReferralLink(
  { database, clock }: Deps,
  _actor: Actor,
  { code, campaign }: OpenReferralLinkInput,
): Promise<OpenedReferralOutput> {
  const found = await findReferralCode(database, code);
  if (!found) throw new AppError("referral_code_unknown", { field: "code" });
  const now = clock.now();
  await database.referralClick.create({
    data: { id: createId("referralClick"), codeId: found.id, occurredAt: now },
  });
  return {
    code: found.code,
    referrerFirstName: firstName(found.customer.displayName),
    campaign: await findCampaignOffer(database, campaign, now),
  };
}
