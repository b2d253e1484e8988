import { AppError, createId, type Actor, type StartJoinInput } from "@worth/contracts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import type { Deps } from "../deps.ts";
import { findReferralCode } from "../referrals/referral-code.ts";

/** How long a person has to prove their address. */
const pendingDays = 7;

/** The link a friend opened before joining, when there was one; it precedes a code typed while joining. */
export type OpenedLink = { code: string; openedAt: Date };

/**
 * Keeps what a person typed until their address is proven. Says nothing about whether the address is known: the
 * answer is the same for everybody, and the mail tells the rest.
 */
export async function startJoin(
  { database, clock }: Deps,
  _actor: Actor,
  input: StartJoinInput & { openedLink?: OpenedLink | undefined },
): Promise<void> {
  const now = clock.now();
  const opened = input.openedLink && (await findReferralCode(database, input.openedLink.code));
  const typed = input.code === undefined ? null : await findReferralCode(database, input.code);
  if (input.code !== undefined && !typed && !opened)
    throw new AppError("referral_code_unknown", { field: "code" });
  const code = opened ?? typed;
  const normalizedEmail = normalizeEmail(input.email);
  const typedData = {
    email: input.email,
    displayName: input.displayName,
    referralCodeId: code?.id ?? null,
    codeOpenedAt: opened ? (input.openedLink?.openedAt ?? null) : code ? now : null,
    codeSource: code ? (opened ? ("link" as const) : ("code" as const)) : null,
    consentTextId: input.consentTextId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + pendingDays * 86_400_000),
  };
  await database.pendingJoin.upsert({
    where: { normalizedEmail },
    create: { id: createId("pendingJoin"), normalizedEmail, ...typedData },
    update: typedData,
  });
}
