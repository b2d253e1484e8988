import { smallestPayoutMinor, type MemberActor, type MemberPayoutsOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

const mostShown = 50;

/** What a member can ask for, and what became of what they asked for before. */
export async function getMemberPayouts(
  { database }: Deps,
  { customerId }: MemberActor,
): Promise<MemberPayoutsOutput> {
  const [accounts, account, payouts, { reportingCurrency }] = await Promise.all([
    database.ledgerAccount.findMany({ where: { customerId, kind: { in: ["member_credit", "receivable"] } } }),
    database.payoutAccount.findUnique({ where: { customerId } }),
    database.payout.findMany({
      where: { customerId, redemption: { is: null } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostShown,
    }),
    getProgrammeRow(database),
  ]);
  const money = accounts.filter(({ unit }) => unit !== "points");
  const currencies = [...new Set([reportingCurrency, ...money.map(({ unit }) => unit).toSorted()])];
  const balanceOf = (kind: string, currency: string): number =>
    money.find((row) => row.kind === kind && row.unit === currency)?.balance ?? 0;
  const isOpen = (state: string): boolean => state !== "confirmed" && state !== "returned";
  return {
    credits: currencies.map((currency) => ({
      currency,
      availableMinor: balanceOf("member_credit", currency),
      owedMinor: Math.abs(balanceOf("receivable", currency)),
      smallestMinor: smallestPayoutMinor(currency),
      isUnderWay: payouts.some((payout) => payout.currency === currency && isOpen(payout.state)),
    })),
    account: account ? (account.payoutsEnabled ? "ready" : "incomplete") : "none",
    payouts: payouts.map((payout) => ({
      id: payout.id,
      rail: payout.rail,
      state: payout.state,
      currency: payout.currency,
      amountMinor: payout.amountMinor,
      code: payout.state === "returned" ? null : payout.code,
      codeExpiresAt: payout.codeExpiresAt?.toISOString() ?? null,
      isTakenBack: payout.state === "returned" && payout.error === "reversed",
      createdAt: payout.createdAt.toISOString(),
      settledAt: payout.settledAt?.toISOString() ?? null,
    })),
  };
}
