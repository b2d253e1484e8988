import { randomUUID } from "node:crypto";
import type { AskPayoutInput, MemberActor, StaffActor } from "@worth/contracts";
import { askPayout, dispatchPayout, type Payouts } from "@worth/domain";
import { createMember, createStaff } from "@worth/factories";
import { createWorld } from "../../world/create-world.ts";
import { startProviders } from "../../world/start-providers.ts";
import { setStanding } from "../ledger/balances.ts";

/** Mary with 100.00 of credit, an owner, and Stripe without webhooks. */
export async function openPayouts({ creditMinor = 100_00, currency = "USD", isInvoiced = false } = {}) {
  const world = await createWorld();
  const providers = await startProviders(world, { webhookUrl: "http://127.0.0.1:9/nobody" });
  const { database, deps } = world;
  const mary = await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" });
  const { customerId } = mary;
  await setStanding(world, { customerId, standing: "given", amount: creditMinor, unit: currency });
  if (isInvoiced) {
    const buyer = providers.stripe.play.createCustomer({ email: "mary@example.com" });
    await database.customerIdentity.create({
      data: {
        id: `idn_${"1".repeat(32)}`,
        customerId,
        kind: "stripe_customer",
        value: buyer.id,
        normalizedValue: buyer.id,
      },
    });
  }
  const { staffId } = await createStaff(database, { role: "owner", email: "owner@staff.example" });
  const actor: MemberActor = { kind: "member", userId: "mary", customerId };
  const owner: StaffActor = { kind: "staff", staffId, role: "owner" };
  const ask = (input: Partial<AskPayoutInput> = {}) =>
    askPayout(deps, actor, {
      rail: "customer_balance",
      currency,
      amountMinor: 40_00,
      requestKey: randomUUID(),
      ...input,
    });
  const readEffects = (payoutId: string) =>
    database.effect.findMany({
      where: { subjectId: payoutId },
      orderBy: { id: "asc" },
      include: { history: { orderBy: { number: "asc" } } },
    });
  /** Sends the newest effect of a payout, by the adapter unless another is given. */
  const dispatch = async (payoutId: string, payouts: Payouts = providers.wiring.payouts) => {
    const effectId = (await readEffects(payoutId)).at(-1)?.id ?? "";
    return dispatchPayout({ ...deps, payouts }, { effectId });
  };
  const readPayout = (id: string) =>
    database.payout.findUniqueOrThrow({
      where: { id },
      include: { steps: { orderBy: { id: "asc" } } },
    });
  return { ...world, ...providers, world, customerId, actor, owner, ask, dispatch, readPayout, readEffects };
}

export type PayoutScene = Awaited<ReturnType<typeof openPayouts>>;
