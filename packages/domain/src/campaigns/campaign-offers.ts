import type { CampaignOfferOutput, RunningCampaignOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { readOffering } from "../rules/read-offering.ts";
import { listRunningCampaigns } from "./running-campaigns.ts";

/** The campaigns members can bring friends for now, with what is promised. */
export async function listCampaignOffers(reader: Reader, now: Date): Promise<CampaignOfferOutput[]> {
  const running = await listRunningCampaigns(reader, now);
  return Promise.all(running.map((campaign) => withOffering(reader, campaign, now)));
}

/** The campaign a link names with what is promised by it; null for one that is not running. */
export async function findCampaignOffer(
  reader: Reader,
  campaignId: string | undefined,
  now: Date,
): Promise<CampaignOfferOutput | null> {
  if (campaignId === undefined) return null;
  const campaign = (await listRunningCampaigns(reader, now)).find(({ id }) => id === campaignId);
  return campaign ? withOffering(reader, campaign, now) : null;
}

const withOffering = async (
  reader: Reader,
  campaign: RunningCampaignOutput,
  now: Date,
): Promise<CampaignOfferOutput> => ({
  ...campaign,
  offering: await readOffering(reader, now, campaign.id),
});
