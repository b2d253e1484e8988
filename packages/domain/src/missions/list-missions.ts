import type { ListMissionsOutput, MemberActor } from "@worth/contracts";
import { listRunningCampaigns } from "../campaigns/running-campaigns.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";

/** The missions of campaigns that run, the one that ends first before others, with what of each the member did. */
export async function listMissions(
  { database, clock }: Deps,
  { customerId }: MemberActor,
): Promise<ListMissionsOutput> {
  const running = await listRunningCampaigns(database, clock.now());
  const aliases = await listAliases(database, customerId);
  const steps = await database.missionStep.findMany({
    where: { campaignId: { in: running.map(({ id }) => id) } },
    orderBy: [{ campaignId: "asc" }, { position: "asc" }],
    include: {
      done: {
        where: { customerId: { in: aliases } },
        orderBy: { occurredAt: "asc" },
        select: { occurredAt: true },
      },
    },
  });
  const byCampaign = Map.groupBy(steps, ({ campaignId }) => campaignId);
  return {
    missions: running.flatMap((campaign) => {
      const own = byCampaign.get(campaign.id) ?? [];
      if (own.length === 0) return [];
      return [
        {
          ...campaign,
          steps: own.map(({ id, kind, title, done }) => ({
            id,
            kind,
            title,
            doneAt: done[0]?.occurredAt.toISOString() ?? null,
          })),
        },
      ];
    }),
  };
}
