import type { Failure, Recipient } from "@worth/domain";
import type Stripe from "stripe";
import { customerKey } from "./metadata.ts";
import { readFailure } from "./read-failure.ts";

/** The newest customer of Stripe's that still is one; else one that was made for this person before, or a new one. */
export async function ensureCustomer(
  stripe: Stripe,
  recipient: Recipient,
  key: string,
): Promise<{ kind: "found"; customerRef: string } | Failure> {
  const { customerId, email, knownRefs } = recipient;
  try {
    for (const ref of knownRefs) {
      const known = await findCustomer(stripe, ref);
      if (known) return { kind: "found", customerRef: known };
    }
    const made = email === null ? undefined : await findMade(stripe, { customerId, email });
    const customerRef = made ?? (await createCustomer(stripe, recipient, key));
    return { kind: "found", customerRef };
  } catch (error) {
    return readFailure(error);
  }
}

async function findCustomer(stripe: Stripe, ref: string): Promise<string | undefined> {
  try {
    const customer = await stripe.customers.retrieve(ref);
    return customer.deleted ? undefined : customer.id;
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind === "refused" && failure.reason === "destination_gone") return undefined;
    throw error;
  }
}

async function findMade(
  stripe: Stripe,
  { customerId, email }: { customerId: string; email: string },
): Promise<string | undefined> {
  const { data } = await stripe.customers.list({ email, limit: 100 });
  return data.find(({ metadata }) => metadata[customerKey] === customerId)?.id;
}

async function createCustomer(
  stripe: Stripe,
  { customerId, email }: Recipient,
  key: string,
): Promise<string> {
  const { id } = await stripe.customers.create(
    { ...(email !== null && { email }), metadata: { [customerKey]: customerId } },
    { idempotencyKey: `${key}-customer` },
  );
  return id;
}

/** A member's account for transfers; Stripe itself asks them who they are, and bears the risk. */
export async function ensureAccount(
  stripe: Stripe,
  { customerId, email }: Recipient,
): Promise<{ kind: "found"; accountRef: string } | Failure> {
  try {
    const { id } = await stripe.accounts.create(
      {
        controller: {
          fees: { payer: "application" },
          losses: { payments: "application" },
          requirement_collection: "stripe",
          stripe_dashboard: { type: "express" },
        },
        capabilities: { transfers: { requested: true } },
        ...(email !== null && { email }),
        metadata: { [customerKey]: customerId },
      },
      { idempotencyKey: `account-${customerId}` },
    );
    return { kind: "found", accountRef: id };
  } catch (error) {
    return readFailure(error);
  }
}
