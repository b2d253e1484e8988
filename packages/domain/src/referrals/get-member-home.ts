import type { MemberActor, MemberHomeOutput, ReferralReason } from "@worth/contracts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { memberReferralInclude, toMemberReferral } from "./member-referral.ts";

const recentCount = 3;

/** The member's first screen: what is theirs, what is on hold, and what happened lately. */
export async function getMemberHome({ database }: Deps, actor: MemberActor): Promise<MemberHomeOutput> {
  const { customerId } = actor;
  const { reportingCurrency } = await getProgrammeRow(database);
  const [customer, accounts, nextHold, cameThrough, recent] = await Promise.all([
    database.customer.findUniqueOrThrow({ where: { id: customerId }, select: { displayName: true } }),
    database.ledgerAccount.findMany({ where: { customerId } }),
    database.reward.findFirst({
      where: { customerId, state: "on_hold", amount: { gt: 0 }, unit: reportingCurrency },
      orderBy: [{ holdUntil: "asc" }, { id: "asc" }],
      select: { holdUntil: true, amount: true },
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
    nextHold: nextHold && { amountMinor: nextHold.amount, until: nextHold.holdUntil.toISOString() },
    cameThrough: cameThrough && {
      referrerFirstName: firstName(cameThrough.referrer.displayName),
      reason: cameThrough.reason as ReferralReason | null,
    },
    recent: recent.map((row) => toMemberReferral(row, reportingCurrency)),
  };
}
