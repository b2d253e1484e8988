import { randomUUID } from "node:crypto";
import { createId, staffRoles, type StaffRole } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { adjustBalance, openQueueItem, refreshValues, requestPayout, settleReward } from "@worth/domain";
import {
  createCompany,
  createCustomer,
  createLead,
  createMember,
  createPurchase,
  createReferral,
  createStaff,
} from "@worth/factories";
import type { World } from "../world/create-world.ts";
import { castBeta } from "./cast-beta.ts";
import { createConnections } from "./connections-cast.ts";
import { castChangelog } from "./cast-changelog.ts";
import { castIdeas } from "./cast-ideas.ts";
import { castMentions } from "./cast-mentions.ts";
import { castPerks } from "./cast-perks.ts";
import { castQuestions } from "./cast-questions.ts";
import { castReviews } from "./cast-reviews.ts";

/** What a friend keeps to themselves; no member's screen may show any of it. */
export const friendSecrets = {
  lastName: "Quibblethorpe",
  email: "leo.quibblethorpe@private.example",
  company: "Secret Acme Holdings",
  comment: "the friend's own words",
} as const;

/** People and things for the access tests: two members with a friend each, everything staff can open, all roles. */
export async function createCast(world: World) {
  const { database, clock } = world;
  const now = clock.now();
  const staff = Object.fromEntries(
    await Promise.all(
      staffRoles.map(async (role) => [
        role,
        await createStaff(database, { role, email: `${role}@staff.example` }),
      ]),
    ),
  ) as Record<StaffRole, { staffId: string; email: string }>;
  const victim = await createStaff(database, { role: "viewer", email: "victim@staff.example" });
  const mary = await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" });
  const otto = await createMember(database, { displayName: "Otto Other", email: "otto@example.com" });
  const company = await createCompany(database, { name: friendSecrets.company });
  const leo = await createMember(database, {
    displayName: `Leo ${friendSecrets.lastName}`,
    email: friendSecrets.email,
    companyId: company.companyId,
  });
  const stranger = await createCustomer(database, { displayName: "Stella Stranger" });
  const twin = await createCustomer(database, { displayName: "Otto Other" });
  const purchase = await createPurchase(database, { customerId: leo.customerId, occurredAt: now });
  const referral = await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: leo.customerId,
    joinedAt: now,
    state: "on_hold",
    purchaseId: purchase.purchaseId,
    qualifiedAt: now,
    holdUntil: new Date(now.getTime() + 30 * 86_400_000),
  });
  const lead = await createLead(database, {
    referrerId: mary.customerId,
    contactEmail: "lead@private.example",
    submittedAt: now,
  });
  // Triage ranks accounts that were computed.
  await refreshValues(world.deps, { customerIds: [leo.customerId] });
  await inTransaction(database, (transaction) =>
    settleReward(transaction, {
      rewardId: createId("reward"),
      customerId: leo.customerId,
      unit: "USD",
      standing: "given",
      amount: 5_00,
      changeId: createId("rewardChange"),
      occurredAt: now,
      staffId: null,
      expiresAt: null,
    }),
  );
  const { payoutId } = await inTransaction(database, (transaction) =>
    requestPayout(transaction, world.deps, {
      customerId: leo.customerId,
      rail: "manual",
      currency: "USD",
      amountMinor: 5_00,
      funding: "credit",
      actor: { kind: "system", name: "cast" },
    }),
  );
  const requestKey = randomUUID();
  const gift = { customerId: otto.customerId, unit: "points", amount: 20, reason: "a thank-you", requestKey };
  await adjustBalance(world.deps, { kind: "staff", staffId: staff.owner.staffId, role: "owner" }, gift);
  const adjustment = await database.ledgerTransaction.findFirstOrThrow({ where: { kind: "adjusted" } });
  await inTransaction(database, (transaction) =>
    openQueueItem(transaction, {
      kind: "proof",
      subjectType: "act",
      subjectId: createId("act"),
      customerId: mary.customerId,
      referralId: referral.referralId,
      stakeMinor: 25_00,
      reasons: [{ code: "approval_by_rule" }],
      now,
    }),
  );
  const queueItem = await database.queueItem.findFirstOrThrow();
  const importId = createId("import");
  const mapping = {
    delimiter: "comma",
    hasHeader: true,
    dateFormat: "iso",
    customer: 0,
    occurredAt: 1,
    amount: 2,
    currency: null,
    defaultCurrency: "USD",
    customerName: null,
    product: null,
    country: null,
  };
  await database.import.create({
    data: {
      id: importId,
      fileName: "purchases.csv",
      state: "mapping",
      mapping,
      file: {
        create: { content: new TextEncoder().encode("email,date,amount\na@b.example,2026-01-01,5\n") },
      },
    },
  });
  const campaignId = "autumn";
  await database.rewardBudget.create({
    data: {
      id: campaignId,
      name: "Autumn",
      campaign: { create: { name: "Autumn", startsOn: now, createdAt: now } },
    },
  });
  return {
    ...(await createConnections(world)),
    staff,
    victimId: victim.staffId,
    mary,
    otto,
    leo,
    strangerId: stranger.customerId,
    twinId: twin.customerId,
    purchaseId: purchase.purchaseId,
    companyId: company.companyId,
    referralId: referral.referralId,
    leadId: lead.leadId,
    payoutId,
    queueItemId: queueItem.id,
    importId,
    campaignId,
    adjustmentId: adjustment.id,
    ...(await castPerks(world, { mary, otto, leo })),
    ...(await castBeta(world, staff.owner.staffId, { mary, otto, leo })),
    ...(await castIdeas(world, { mary, otto, leo })),
    ...(await castChangelog(world, staff.owner)),
    ...(await castQuestions(world, { leo })),
    ...(await castReviews(world, { mary, otto, leo })),
    ...(await castMentions(world, staff.owner.staffId, { mary, otto })),
    mapping,
  };
}

export type Cast = Awaited<ReturnType<typeof createCast>>;
