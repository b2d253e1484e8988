import { randomUUID } from "node:crypto";
import { automaticRails } from "@worth/contracts";
import {
  askPayout,
  dispatchPayout,
  dispatchPayoutReversal,
  reversePayout,
  takeTurn,
  type Payouts,
} from "@worth/domain";
import { createMember, createStaff } from "@worth/factories";
import { createPayouts, stripeTurns } from "@worth/payments";
import { setStanding } from "../integration/ledger/balances.ts";
import { createWorld } from "../world/create-world.ts";
import { startProviders } from "../world/start-providers.ts";
import { startCuttingProxy } from "./cutting-proxy.ts";

const amountMinor = 10_00;

/** Members who each asked for a payout, the rails by turns, and a provider with money for all of them. */
export async function playPayouts(count: number) {
  const world = await createWorld();
  const providers = await startProviders(world, { webhookUrl: "http://127.0.0.1:9/nobody" });
  const { stripe, environment } = providers;
  // An answer that hangs is given up soon, so that many of them fit into a test.
  const proxy = await startCuttingProxy(stripe.url);
  const settings = { ...environment, STRIPE_API_URL: proxy.url };
  const payouts = createPayouts(settings, () => takeTurn(world.database, stripeTurns(settings)), {
    timeoutMs: 500,
    repeats: 0,
  });
  stripe.play.topUp({ amountMinor: count * amountMinor, currency: "usd" });
  for (let index = 0; index < count; index += 1) {
    const rail = automaticRails[index % automaticRails.length] ?? "customer_balance";
    const email = `payee-${index}@example.com`;
    const { customerId } = await createMember(world.database, { displayName: `Payee ${index}`, email });
    await setStanding(world, { customerId, standing: "given", amount: amountMinor });
    if (rail === "transfer") await openAccount({ ...world, stripe, payouts }, { customerId, email });
    const member = { kind: "member", userId: email, customerId } as const;
    await askPayout(world.deps, member, { rail, currency: "USD", amountMinor, requestKey: randomUUID() });
  }
  return { ...world, ...providers, world, payouts, proxy };
}

export type PayoutPlay = Awaited<ReturnType<typeof playPayouts>>;

type Opening = Pick<PayoutPlay, "database" | "clock" | "stripe" | "payouts">;

async function openAccount(
  { database, clock, stripe, payouts }: Opening,
  { customerId, email }: { customerId: string; email: string },
): Promise<void> {
  const made = await payouts.ensureAccount({ customerId, email, knownRefs: [] });
  if (made.kind !== "found") throw new Error("The account was not opened.");
  stripe.play.onboardAccount(made.accountRef, "enabled");
  const now = clock.now();
  await database.payoutAccount.create({
    data: { customerId, accountRef: made.accountRef, payoutsEnabled: true, checkedAt: now, createdAt: now },
  });
}

/** What ends a sender in the middle of its work. */
export class Killed extends Error {}

function expectKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

/** Payouts, and the taking back of them, that are neither settled nor with a person. */
export function listOpen({ database }: PayoutPlay) {
  return database.effect.findMany({
    where: { state: { in: ["pending", "sending"] }, kind: { in: ["payout", "payout_reversal"] } },
    orderBy: { id: "asc" },
    select: { id: true, kind: true },
  });
}

/** Sends everything that is open once; a sender that dies is one that never settles. */
export async function sendOpen(play: PayoutPlay, payouts: Payouts = play.payouts): Promise<void> {
  for (const { id: effectId, kind } of await listOpen(play)) {
    const dispatch = kind === "payout" ? dispatchPayout : dispatchPayoutReversal;
    await dispatch({ ...play.deps, payouts }, { effectId }).catch(expectKilled);
  }
}

/** Everything that has arrived is to be taken back. */
export async function askBack({ database, deps }: PayoutPlay): Promise<void> {
  const { staffId } = await createStaff(database, { role: "owner" });
  const owner = { kind: "staff", staffId, role: "owner" } as const;
  for (const { id: payoutId } of await database.payout.findMany({ where: { state: "confirmed" } }))
    await reversePayout(deps, owner, { payoutId, note: "all of them" });
}

/** What members still have at the provider of what was paid out, and what they have here again. */
export async function compareTakenBack({ database, stripe }: PayoutPlay) {
  const credit = stripe.list("customer").reduce((sum, { balance }) => sum - balance, 0);
  const transferred = stripe
    .list("transfer")
    .reduce((sum, { amount, amount_reversed: back }) => sum + amount - back, 0);
  const codes = stripe.list("promotion_code").filter(({ active }) => active).length;
  const accounts = await database.ledgerAccount.findMany({ where: { kind: "member_credit" } });
  return {
    leftMinor: credit + transferred + codes * amountMinor,
    heldMinor: accounts.reduce((sum, { balance }) => sum + (balance ?? 0), 0),
    returned: await database.payout.count({ where: { state: "returned" } }),
  };
}

/** What is at the provider against what the rows say. */
export async function comparePayouts({ database, stripe }: PayoutPlay) {
  const atPeer = [
    ...stripe.list("customer_balance_transaction"),
    ...stripe.list("promotion_code"),
    ...stripe.list("transfer"),
  ].map(({ metadata }) => metadata?.["worth_payout_id"] ?? "foreign");
  const payouts = await database.payout.findMany({ select: { id: true, state: true } });
  const countOf = (id: string): number => atPeer.filter((other) => other === id).length;
  const ids = (state: string) => payouts.filter((payout) => payout.state === state).map(({ id }) => id);
  return {
    settled: ids("confirmed").length,
    parked: ids("parked").length,
    open: payouts.length - ids("confirmed").length - ids("parked").length,
    doubled: payouts.filter(({ id }) => countOf(id) > 1).length,
    lost: ids("confirmed").filter((id) => countOf(id) === 0).length,
    /** There, although the row says that nothing left. */
    unknown: ids("parked").filter((id) => countOf(id) > 0).length + countOf("foreign"),
  };
}
