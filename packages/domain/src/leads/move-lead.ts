import { AppError, createId, type MoveLeadInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { createCustomer } from "../customers/create-customer.ts";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { lockMailbox } from "../customers/lock-mailbox.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import type { KeyedDeps } from "../deps.ts";
import { claimReferenceCalls } from "../mentions/reference-calls.ts";
import { isErased } from "../privacy/do-not-return.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { claimReferral } from "../referrals/claim-referral.ts";
import { requestRefresh } from "../value/request-refresh.ts";

/**
 * Moves a lead to a stage. Won makes the contact a customer of their company and claims the referral for the member;
 * won and lost are final.
 */
export async function moveLead(
  deps: KeyedDeps,
  actor: StaffActor,
  { leadId, stage }: MoveLeadInput,
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    await lockKey(transaction, "lead", leadId);
    const lead = await transaction.lead.findUnique({ where: { id: leadId } });
    if (!lead) throw new AppError("not_found");
    if (lead.stage === "won" || lead.stage === "lost") throw new AppError("lead_closed");
    if (lead.stage === stage) return;
    const now = deps.clock.now();
    await transaction.lead.update({ where: { id: leadId }, data: { stage } });
    await transaction.leadStageChange.create({
      data: {
        id: createId("leadStageChange"),
        leadId,
        fromStage: lead.stage,
        toStage: stage,
        staffId: actor.staffId,
        occurredAt: now,
      },
    });
    await recordAudit(transaction, actor, {
      action: "lead.move",
      subjectType: "lead",
      subjectId: leadId,
      before: { stage: lead.stage },
      after: { stage },
    });
    if (stage === "won") await winLead(transaction, deps, actor, lead, now);
  });
}

type Won = {
  id: string;
  referrerId: string;
  companyName: string;
  contactName: string;
  contactEmail: string;
  createdAt: Date;
};

async function winLead(
  transaction: Transaction,
  deps: KeyedDeps,
  actor: StaffActor,
  lead: Won,
  now: Date,
): Promise<void> {
  const identity = { kind: "email" as const, normalizedValue: normalizeEmail(lead.contactEmail) };
  await lockMailbox(transaction, identity.normalizedValue);
  if (await isErased(transaction, deps.cipher, identity)) throw new AppError("person_erased");
  const known = await findCustomerByIdentity(transaction, identity);
  const refereeId = known?.id ?? (await createContact(transaction, lead, identity, now));
  await transaction.lead.update({ where: { id: lead.id }, data: { customerId: refereeId } });
  const { attributionWindowDays } = await getProgrammeRow(transaction);
  await claimReferral(transaction, actor, {
    referrerId: lead.referrerId,
    refereeId,
    source: "lead",
    codeId: null,
    leadId: lead.id,
    // Staff kept the lead open as long as it took; the window is for links.
    openedAt: now,
    now,
    attributionWindowDays,
  });
  await claimReferenceCalls(transaction, { leadId: lead.id, customerId: refereeId });
  await requestRefresh(transaction, deps.jobs, [refereeId]);
}

async function createContact(
  transaction: Transaction,
  lead: Won,
  identity: { kind: "email"; normalizedValue: string },
  now: Date,
): Promise<string> {
  const { id } = await createCustomer(transaction, {
    displayName: lead.contactName,
    identities: [{ ...identity, value: lead.contactEmail }],
  });
  await lockKey(transaction, "company", lead.companyName);
  const company =
    (await transaction.company.findFirst({ where: { name: lead.companyName } })) ??
    (await transaction.company.create({ data: { id: createId("company"), name: lead.companyName } }));
  await transaction.customer.update({ where: { id }, data: { companyId: company.id } });
  await transaction.companyMembership.create({
    data: { id: createId("companyMembership"), customerId: id, companyId: company.id, occurredAt: now },
  });
  return id;
}
