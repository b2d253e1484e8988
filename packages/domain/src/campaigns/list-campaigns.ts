import {
  AppError,
  type CampaignIdInput,
  type CampaignOutput,
  type ListCampaignsOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { campaignState, storedDay } from "./campaign-state.ts";

const mostShown = 200;

/** The latest campaigns, with the friends they brought and what of their budgets is spent. */
export async function listCampaigns(
  { database, clock }: Deps,
  _actor: StaffActor,
): Promise<ListCampaignsOutput> {
  const { reportingCurrency } = await getProgrammeRow(database);
  return { campaigns: await readCampaigns(database, {}, clock.now()), currency: reportingCurrency };
}

/** @throws AppError not_found */
export async function getCampaign(
  { database, clock }: Deps,
  _actor: StaffActor,
  { campaignId }: CampaignIdInput,
): Promise<CampaignOutput> {
  const [campaign] = await readCampaigns(database, { id: campaignId }, clock.now());
  if (!campaign) throw new AppError("not_found");
  return campaign;
}

async function readCampaigns(
  reader: Reader,
  where: Prisma.CampaignWhereInput,
  now: Date,
): Promise<CampaignOutput[]> {
  const { timeZone } = await getProgrammeRow(reader);
  const campaigns = await reader.campaign.findMany({
    where,
    include: {
      budget: true,
      steps: { orderBy: { position: "asc" }, include: { actType: true, _count: { select: { done: true } } } },
    },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    take: mostShown,
  });
  const brought = await reader.referral.groupBy({
    by: ["campaignId"],
    where: { campaignId: { in: campaigns.map(({ id }) => id) }, state: { not: "refused" } },
    _count: true,
  });
  return campaigns.map(({ budget, steps, ...campaign }) => ({
    id: campaign.id,
    name: campaign.name,
    startsOn: storedDay(campaign.startsOn),
    endsOn: campaign.endsOn && storedDay(campaign.endsOn),
    state: campaignState(campaign, now, timeZone),
    referralCount: brought.find(({ campaignId }) => campaignId === campaign.id)?._count ?? 0,
    budget: { limitMinor: budget.limitMinor, spentMinor: budget.spentMinor },
    steps: steps.map(({ id, kind, title, actTypeId, actType, _count }) => ({
      id,
      kind,
      title,
      actTypeId,
      actTypeName: actType?.name ?? null,
      doneCount: _count.done,
    })),
  }));
}
