import { AppError, type MemberActor, type MemberReferralsOutput } from "@worth/contracts";
import { listCampaignOffers } from "../campaigns/campaign-offers.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { memberReferralInclude, toMemberReferral } from "./member-referral.ts";

const mostShown = 100;

/** The member's code and what became of everybody they recommended to. */
export async function getMemberReferrals(
  { database, clock }: Deps,
  actor: MemberActor,
): Promise<MemberReferralsOutput> {
  const { customerId } = actor;
  const [code, clickCount, referrals, leads, { reportingCurrency }, campaigns] = await Promise.all([
    database.referralCode.findUnique({ where: { customerId } }),
    database.referralClick.count({ where: { code: { customerId } } }),
    database.referral.findMany({
      where: { referrerId: customerId, leadId: null },
      orderBy: { createdAt: "desc" },
      take: mostShown,
      include: memberReferralInclude,
    }),
    database.lead.findMany({
      where: { referrerId: customerId },
      orderBy: { createdAt: "desc" },
      take: mostShown,
      include: { stages: { orderBy: [{ recordedAt: "desc" }, { id: "desc" }], take: 1 } },
    }),
    getProgrammeRow(database),
    listCampaignOffers(database, clock.now()),
  ]);
  if (!code) throw new AppError("not_found");
  return {
    code: code.code,
    clickCount,
    campaigns,
    referrals: referrals.map((row) => toMemberReferral(row, reportingCurrency)),
    leads: leads.map(({ id, companyName, stage, createdAt, stages }) => ({
      id,
      companyName,
      stage,
      createdAt: createdAt.toISOString(),
      changedAt: (stages[0]?.occurredAt ?? createdAt).toISOString(),
    })),
  };
}
