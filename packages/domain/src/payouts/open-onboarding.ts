import { AppError, type MemberActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { Failure, Payouts } from "../ports/payouts.ts";
import { readRecipient } from "./read-recipient.ts";

type OnboardingDeps = Deps & { payouts: Payouts; portalUrl: string };

/**
 * Where a member tells the provider who they are and where their bank is. Their account there is opened once, between
 * two transactions; a form sent twice finds the same one.
 * @throws AppError provider_unavailable
 */
export async function openOnboarding(
  deps: OnboardingDeps,
  { customerId }: MemberActor,
): Promise<{ url: string }> {
  const { payouts, portalUrl } = deps;
  const accountRef = await ensureAccount(deps, customerId);
  const page = `${portalUrl}/rewards/payout`;
  const link = await payouts.createOnboardingLink(accountRef, {
    returnUrl: `${page}?account=back`,
    refreshUrl: `${page}?account=again`,
  });
  return { url: orThrow(link).url };
}

async function ensureAccount(
  { database, clock, payouts }: OnboardingDeps,
  customerId: string,
): Promise<string> {
  const known = await database.payoutAccount.findUnique({ where: { customerId } });
  if (known) return known.accountRef;
  const made = orThrow(await payouts.ensureAccount(await readRecipient(database, customerId)));
  const now = clock.now();
  return inTransaction(database, async (transaction) => {
    const account = await transaction.payoutAccount.upsert({
      where: { customerId },
      create: { customerId, accountRef: made.accountRef, checkedAt: now, createdAt: now },
      update: {},
    });
    return account.accountRef;
  });
}

function orThrow<Found extends { kind: "found" }>(answer: Found | Failure): Found {
  if (answer.kind !== "found") throw new AppError("provider_unavailable");
  return answer;
}
