import type { MemberActor, MemberHomeOutput, ReferralReason } from "@worth/contracts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { memberReferralInclude, toMemberReferral } from "./member-referral.ts";

const recentCount = 3;

/** The member's first screen: what is theirs, what is on hold, and what happened lately. */
export async function getMemberHome({ database }: Deps, actor: MemberActor): Promise<MemberHomeOutput> {
  const { customerId } = actor;
  const [customer, { reportingCurrency }, accounts, nextHold, cameThrough, recent] = await Promise.all([
    database.customer.findUniqueOrThrow({ where: { id: customerId }, select: { displayName: true } }),
    getProgrammeRow(database),
    database.ledgerAccount.findMany({ where: { customerId } }),
    database.referral.findFirst({
      where: {
        state: "on_hold",
        holdUntil: { not: null },
        rewards: { some: { customerId, amountMinor: { gt: 0 } } },
      },
      orderBy: { holdUntil: "asc" },
      select: { holdUntil: true, rewards: { where: { customerId }, select: { amountMinor: true } } },
    }),
    database.referral.findFirst({
      where: { refereeId: customerId, source: { not: "staff" } },
      orderBy: { createdAt: "desc" },
      include: { referrer: { select: { displayName: true } } },
    }),
    database.referral.findMany({
      where: { referrerId: customerId },
      orderBy: { createdAt: "desc" },
      take: recentCount,
      include: memberReferralInclude,
    }),
  ]);
  const balanceOf = (wanted: "member_credit" | "pending") =>
    accounts.find(({ kind, unit }) => kind === wanted && unit === reportingCurrency)?.balance ?? 0;
  return {
    displayName: customer.displayName,
    currency: reportingCurrency,
    grantedMinor: balanceOf("member_credit"),
    onHoldMinor: balanceOf("pending"),
    nextHold: nextHold?.holdUntil
      ? {
          amountMinor: nextHold.rewards.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
          until: nextHold.holdUntil.toISOString(),
        }
      : null,
    cameThrough: cameThrough && {
      referrerFirstName: firstName(cameThrough.referrer.displayName),
      reason: cameThrough.reason as ReferralReason | null,
    },
    recent: recent.map((row) => toMemberReferral(row, reportingCurrency)),
  };
}
