import { AppError, createId, type Actor, type StartJoinInput } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { findRunningCampaign } from "../campaigns/running-campaigns.ts";
import { lockMailbox } from "../customers/lock-mailbox.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import type { Deps } from "../deps.ts";
import { findReferralCode } from "../referrals/referral-code.ts";

/** How long a person has to prove their address. */
const pendingDays = 7;

/** The link a friend opened before joining, when there was one; it precedes a code typed while joining. */
export type OpenedLink = { code: string; openedAt: Date; campaignId?: string | null };

/**
 * Keeps what a person typed until their address is proven. Says nothing about whether the address is known: the
 * answer is the same for everybody, and the mail tells the rest. Somebody who asks again keeps the referrer they
 * came with first.
 */
export async function startJoin(
  { database, clock }: Deps,
  _actor: Actor,
  input: StartJoinInput & { openedLink?: OpenedLink | undefined },
): Promise<void> {
  const now = clock.now();
  const normalizedEmail = normalizeEmail(input.email);
  await inTransaction(database, async (transaction) => {
    const origin = await findOrigin(transaction, input, now);
    const terms = await transaction.consentText.count({ where: { id: input.consentTextId } });
    if (terms === 0) throw new AppError("invalid_input", { field: "consentTextId" });
    await lockMailbox(transaction, normalizedEmail);
    const earlier = await transaction.pendingJoin.findUnique({ where: { normalizedEmail } });
    const isKept = earlier !== null && earlier.expiresAt > now && cameFirst(earlier, origin);
    const typed = {
      email: input.email,
      displayName: input.displayName,
      heardFrom: input.heardFrom ?? "",
      consentTextId: input.consentTextId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + pendingDays * 86_400_000),
    };
    await transaction.pendingJoin.upsert({
      where: { normalizedEmail },
      create: { id: createId("pendingJoin"), normalizedEmail, ...typed, ...origin },
      update: isKept ? { ...typed, campaignId: campaignOf(earlier, origin) } : { ...typed, ...origin },
    });
  });
}

type Origin = {
  referralCodeId: string | null;
  codeOpenedAt: Date | null;
  codeSource: "link" | "code" | null;
  campaignId: string | null;
};

type Opening = Pick<Origin, "referralCodeId" | "codeOpenedAt">;

/** The referrer whose link was opened first stays, whoever asked to join with it first. */
const cameFirst = (earlier: Opening, now: Opening): boolean =>
  earlier.codeOpenedAt !== null && (now.codeOpenedAt === null || earlier.codeOpenedAt <= now.codeOpenedAt);

/** The first link stays; opened again for a campaign, it is one of that campaign. */
const campaignOf = (earlier: Omit<Origin, "codeSource">, now: Origin): string | null =>
  now.referralCodeId === earlier.referralCodeId && now.campaignId !== null
    ? now.campaignId
    : earlier.campaignId;

type Named = Pick<StartJoinInput, "code" | "campaign"> & { openedLink?: OpenedLink | undefined };

/** Whose code brought them: that of the link they opened, else the one they typed. */
async function findOrigin(
  transaction: Transaction,
  { code, campaign, openedLink }: Named,
  now: Date,
): Promise<Origin> {
  const opened = openedLink && (await findReferralCode(transaction, openedLink.code));
  if (opened) {
    const { openedAt } = openedLink;
    const campaignId = await findRunningCampaign(transaction, openedLink.campaignId, openedAt);
    return { referralCodeId: opened.id, codeOpenedAt: openedAt, codeSource: "link", campaignId };
  }
  if (code === undefined)
    return { referralCodeId: null, codeOpenedAt: null, codeSource: null, campaignId: null };
  const typed = await findReferralCode(transaction, code);
  if (!typed) throw new AppError("referral_code_unknown", { field: "code" });
  const campaignId = await findRunningCampaign(transaction, campaign, now);
  return { referralCodeId: typed.id, codeOpenedAt: now, codeSource: "code", campaignId };
}
