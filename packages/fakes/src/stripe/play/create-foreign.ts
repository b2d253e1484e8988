import type Stripe from "stripe";
import { buildAccount } from "../objects/account.ts";
import { payAsGuest } from "../objects/charge.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { changeCredit } from "./change-credit.ts";
import { createCustomer } from "./create-customer.ts";
import { createTransfer } from "./create-transfer.ts";
import { onboardAccount } from "./onboard-account.ts";
import { readBalance } from "./read-balance.ts";
import { takePayment } from "./take-payment.ts";
import { topUp } from "./top-up.ts";

/** Things somebody else makes in the same account: by hand in the dashboard, or with another program. */
export const foreignKinds = ["charge", "transfer", "credit"] as const;

export type ForeignPlay = { kind: (typeof foreignKinds)[number]; amountMinor: number; currency: string };

const description = "Made in the dashboard";

const findOrCreatePayee = (turn: Turn, currency: string): string => {
  const known = turn.objects.list("account").find((account) => account.capabilities?.transfers === "active");
  if (known !== undefined) return known.id;
  const account = buildAccount(createId("account"), {
    type: "standard",
    controller: { type: "account" },
    country: "US",
    currency,
    email: "stranger@example.com",
    businessType: null,
    requested: ["transfers"],
    metadata: {},
    nowSeconds: turn.nowSeconds,
  });
  turn.objects.put("account", account);
  return onboardAccount(turn, account.id, "enabled").id;
};

const sendToSomebody = (turn: Turn, amountMinor: number, currency: string): object => {
  const availableMinor = readBalance(turn.objects).get(currency)?.availableMinor ?? 0;
  if (availableMinor < amountMinor) topUp(turn, { amountMinor: amountMinor - availableMinor, currency });
  const destination = findOrCreatePayee(turn, currency);
  return createTransfer(turn, { destination, amountMinor, currency, description });
};

const giveCredit = (turn: Turn, amountMinor: number, currency: string): Stripe.CustomerBalanceTransaction => {
  const known = turn.objects.list("customer").at(0);
  const customer = known ?? createCustomer(turn, { email: "stranger@example.com" });
  const change = { customerId: customer.id, currency, type: "adjustment", description } as const;
  return changeCredit(turn, { ...change, amountMinor: -amountMinor });
};

/** Makes a charge, a transfer or a credit that no request of the product asked for; none carries its metadata. */
export const createForeign = (turn: Turn, { kind, amountMinor, currency }: ForeignPlay): object => {
  if (kind === "transfer") return sendToSomebody(turn, amountMinor, currency);
  if (kind === "credit") return giveCredit(turn, amountMinor, currency);
  const guest = payAsGuest("stranger@example.com");
  return takePayment(turn, { payer: guest, amountMinor, currency, description, metadata: {} }).charge;
};
