import { createId, type RefusalReason, type SystemActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { createCustomer } from "../customers/create-customer.ts";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { lockMailbox } from "../customers/lock-mailbox.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { recordJoinTrace, type CameFrom } from "../fraud/record-join-trace.ts";
import { recordHeard } from "../mentions/record-heard.ts";
import type { Cipher } from "../ports/cipher.ts";
import { isErased } from "../privacy/do-not-return.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { claimReferral } from "../referrals/claim-referral.ts";
import { createReferralCode } from "../referrals/referral-code.ts";

/** A person who has just proven an address, and where they did. */
type ProvenAddress = { userId: string; email: string; cameFrom: CameFrom };

export type JoinOutcome =
  | { kind: "member"; customerId: string; referralRefused: RefusalReason | null }
  /** The mailbox is a member's already, under another spelling; they sign in with the first one. */
  | { kind: "known_by_other_address" }
  /** Nobody asked to join with this address, or too long ago. */
  | { kind: "nothing_pending" }
  /** They asked to be forgotten once: they are not taken in again, and what was typed is gone. */
  | { kind: "erased" };

const actor: SystemActor = { kind: "system", name: "joining" };

/** Turns a pending join into a member once the address is proven. Running it again, or in parallel, changes nothing. */
export async function completeJoin(
  deps: Deps & { cipher: Cipher },
  proven: ProvenAddress,
): Promise<JoinOutcome> {
  const normalizedValue = normalizeEmail(proven.email);
  return inTransaction(deps.database, async (transaction) => {
    await lockMailbox(transaction, normalizedValue);
    if (await isErased(transaction, deps.cipher, { kind: "email", normalizedValue })) {
      await transaction.pendingJoin.deleteMany({ where: { normalizedEmail: normalizedValue } });
      await transaction.memberUser.deleteMany({ where: { id: proven.userId, member: null } });
      return { kind: "erased" };
    }
    const now = deps.clock.now();
    const pending = await transaction.pendingJoin.findUnique({ where: { normalizedEmail: normalizedValue } });
    const isPending = pending !== null && pending.expiresAt > now;
    const known = await findCustomerByIdentity(transaction, { kind: "email", normalizedValue });
    const member = known && (await transaction.member.findUnique({ where: { customerId: known.id } }));
    if (!isPending && !member) return { kind: "nothing_pending" };
    const customerId =
      known?.id ?? (await createMemberCustomer(transaction, proven.email, normalizedValue, pending, now));
    const isOwn = !member || member.userId === proven.userId;
    let referralRefused: RefusalReason | null = null;
    if (isPending) {
      referralRefused = await claimPending(transaction, pending, customerId, now);
      if (!member) {
        await enterProgramme(transaction, { ...proven, customerId, normalizedValue }, pending, now);
        await recordJoinTrace(transaction, deps.cipher, { customerId, cameFrom: proven.cameFrom, now });
      }
      await recordHeard(
        transaction,
        { jobs: deps.jobs },
        { customerId, source: "join", words: pending.heardFrom, occurredAt: now },
      );
      await transaction.pendingJoin.delete({ where: { id: pending.id } });
      await deps.jobs.enqueue(transaction, { name: "value.refresh", data: { customerIds: [customerId] } });
    }
    return isOwn ? { kind: "member", customerId, referralRefused } : { kind: "known_by_other_address" };
  });
}

type Pending = {
  displayName: string;
  referralCodeId: string | null;
  codeOpenedAt: Date | null;
  codeSource: string | null;
  campaignId: string | null;
  consentTextId: string;
};

async function createMemberCustomer(
  transaction: Transaction,
  email: string,
  normalizedValue: string,
  pending: Pending | null,
  now: Date,
): Promise<string> {
  const identities = [{ kind: "email" as const, value: email, normalizedValue, verifiedAt: now }];
  return (await createCustomer(transaction, { displayName: pending?.displayName ?? email, identities })).id;
}

/** The claim comes before membership, so that "already a member" means: was one when they opened the link. */
async function claimPending(transaction: Transaction, pending: Pending, refereeId: string, now: Date) {
  if (!pending.referralCodeId) return null;
  const code = await transaction.referralCode.findUniqueOrThrow({ where: { id: pending.referralCodeId } });
  const { attributionWindowDays } = await getProgrammeRow(transaction);
  const { reason } = await claimReferral(transaction, actor, {
    referrerId: (await resolveCustomer(transaction, code.customerId)) ?? code.customerId,
    refereeId,
    source: pending.codeSource === "code" ? "code" : "link",
    codeId: code.id,
    campaignId: pending.campaignId,
    openedAt: pending.codeOpenedAt ?? now,
    now,
    attributionWindowDays,
  });
  return reason;
}

type NewMember = { userId: string; customerId: string; normalizedValue: string };

async function enterProgramme(
  transaction: Transaction,
  person: NewMember,
  pending: Pending,
  now: Date,
): Promise<void> {
  const { userId, customerId, normalizedValue } = person;
  await transaction.customerIdentity.update({
    where: { kind_normalizedValue: { kind: "email", normalizedValue } },
    data: { verifiedAt: now },
  });
  await transaction.customer.update({
    where: { id: customerId },
    data: { displayName: pending.displayName },
  });
  await transaction.member.create({ data: { id: createId("member"), customerId, userId, joinedAt: now } });
  await transaction.consent.create({
    data: {
      id: createId("consent"),
      customerId,
      textId: pending.consentTextId,
      given: true,
      occurredAt: now,
    },
  });
  await createReferralCode(transaction, { id: customerId, displayName: pending.displayName });
}
