import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { listRequirements } from "../objects/account.ts";
import type { Turn } from "../world/turn.ts";

/** How onboarding ends: money can flow, documents are still looked at, or the person is turned away. */
export const onboardingOutcomes = ["enabled", "pending", "rejected"] as const;

export type OnboardingOutcome = (typeof onboardingOutcomes)[number];

type Capabilities = Stripe.Account.Capabilities;

const setCapabilities = (
  capabilities: Capabilities,
  status: "active" | "inactive" | "pending",
): Capabilities => Object.fromEntries(Object.keys(capabilities).map((name) => [name, status]));

const reasonOf = {
  enabled: null,
  pending: "requirements.pending_verification",
  rejected: "rejected.fraud",
} as const;

const statusOf = { enabled: "active", pending: "pending", rejected: "inactive" } as const;

/** What the person has filled in is what this outcome says; the account's own webhook tells it. */
export const onboardAccount = (turn: Turn, accountId: string, outcome: OnboardingOutcome): Stripe.Account => {
  const { objects, nowSeconds } = turn;
  const account = objects.get("account", accountId, "account");
  if (account.requirements?.disabled_reason?.startsWith("rejected.") === true)
    throw refuse(`Account ${account.id} has been rejected.`);
  const isEnabled = outcome === "enabled";
  const capabilities = setCapabilities(account.capabilities ?? {}, statusOf[outcome]);
  const pending = outcome === "pending" ? ["individual.verification.document"] : [];
  const changed = objects.put("account", {
    ...account,
    business_type: account.business_type ?? "individual",
    capabilities,
    charges_enabled: capabilities.card_payments === "active",
    details_submitted: true,
    payouts_enabled: isEnabled,
    requirements: listRequirements([], pending, reasonOf[outcome]),
    tos_acceptance: { date: nowSeconds, ip: "127.0.0.1", user_agent: null },
  });
  for (const name of Object.keys(capabilities)) {
    const capability = { id: name, object: "capability", account: account.id, requested: true };
    turn.tellOfAccount(account.id, "capability.updated", { ...capability, status: statusOf[outcome] });
  }
  turn.tellOfAccount(account.id, "account.updated", changed, {
    capabilities: account.capabilities,
    charges_enabled: account.charges_enabled,
    details_submitted: account.details_submitted,
    payouts_enabled: account.payouts_enabled,
    requirements: account.requirements,
  });
  return changed;
};
