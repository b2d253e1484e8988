import type { RunningCampaignOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { campaignState, storedDay } from "./campaign-state.ts";

/** The campaign of a link, if there is one of that name and it ran when the link was opened; else null. */
export async function findRunningCampaign(
  reader: Reader,
  campaignId: string | null | undefined,
  openedAt: Date,
): Promise<string | null> {
  const campaign = campaignId ? await reader.campaign.findUnique({ where: { id: campaignId } }) : null;
  if (!campaign) return null;
  const { timeZone } = await getProgrammeRow(reader);
  return campaignState(campaign, openedAt, timeZone) === "running" ? campaign.id : null;
}

/** What members can bring friends for today, the one that ends first before others; none whose budget is spent. */
export async function listRunningCampaigns(reader: Reader, now: Date): Promise<RunningCampaignOutput[]> {
  const { timeZone } = await getProgrammeRow(reader);
  const campaigns = await reader.campaign.findMany({
    where: { closedAt: null, startsOn: { lte: new Date(now.getTime() + dayMs) } },
    include: { budget: true },
    orderBy: [{ endsOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  return campaigns
    .filter((campaign) => campaignState(campaign, now, timeZone) === "running")
    .filter(({ budget }) => budget.limitMinor === null || budget.spentMinor < budget.limitMinor)
    .map(({ id, name, endsOn }) => ({ id, name, endsOn: endsOn && storedDay(endsOn) }));
}

const dayMs = 86_400_000;
