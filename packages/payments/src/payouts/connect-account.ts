import type { Failure, PayoutAccountState } from "@worth/domain";
import type Stripe from "stripe";
import { readFailure } from "./read-failure.ts";

/** Whether an account can be paid now: Stripe pays it out, and it may receive transfers. */
export async function readAccount(
  stripe: Stripe,
  accountRef: string,
): Promise<({ kind: "found" } & PayoutAccountState) | Failure> {
  try {
    const account = await stripe.accounts.retrieve(accountRef);
    const payoutsEnabled = account.payouts_enabled === true && account.capabilities?.transfers === "active";
    return { kind: "found", accountRef, payoutsEnabled };
  } catch (error) {
    return readFailure(error);
  }
}

/** Which account an event tells news of; what it says of it is old by now. */
export function findAccountOf({ type, body }: { type: string; body: unknown }): string | null {
  if (type !== "account.updated") return null;
  return (body as { data: { object: { id: string } } }).data.object.id;
}

/** Where the person fills in what Stripe asks of them. */
export async function createOnboardingLink(
  stripe: Stripe,
  accountRef: string,
  { returnUrl, refreshUrl }: { returnUrl: string; refreshUrl: string },
): Promise<{ kind: "found"; url: string } | Failure> {
  try {
    const { url } = await stripe.accountLinks.create({
      account: accountRef,
      type: "account_onboarding",
      return_url: returnUrl,
      refresh_url: refreshUrl,
    });
    return { kind: "found", url };
  } catch (error) {
    return readFailure(error);
  }
}
