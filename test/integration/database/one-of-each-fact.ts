import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import {
  createAct,
  createAudit,
  createCompany,
  createCustomer,
  createExchangeRate,
  createLead,
  createMember,
  createProduct,
  createPurchase,
  createReferral,
  createReferralClick,
  createReview,
  createServingCost,
  createShippedIdea,
  createSurveyAnswer,
  createTouch,
  longAgo,
} from "@worth/factories";
import { createBetaFacts } from "./beta-facts.ts";
import { createChangelogFacts } from "./changelog-facts.ts";
import { createIdeaFacts } from "./idea-facts.ts";
import { createMentionFacts } from "./mention-facts.ts";
import { createMissionFacts } from "./mission-facts.ts";
import { createMoneyFacts } from "./money-facts.ts";
import { createQuestionFacts } from "./question-facts.ts";
import { createRunFacts } from "./run-facts.ts";

/** A small programme with at least one row in every table of facts. */
export async function createOneOfEachFact(database: Database): Promise<void> {
  const terms = await database.consentText.findFirstOrThrow();
  const { companyId } = await createCompany(database);
  const mary = await createMember(database, { consentTextId: terms.id, companyId });
  const { customerId: friendId } = await createCustomer(database);
  const { productId } = await createProduct(database, { marginBasisPoints: 4_000 });
  const { purchaseId } = await createPurchase(database, {
    customerId: friendId,
    lines: [{ productId, amountMinor: 100_00 }],
    refunds: [{ amountMinor: 10_00 }],
    disputes: [{ amountMinor: 10_00 }],
  });
  const { referralId } = await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: friendId,
    state: "on_hold",
    purchaseId,
    qualifiedAt: longAgo,
  });
  await database.fraudFinding.create({
    data: {
      id: createId("fraudFinding"),
      referralId,
      customerId: friendId,
      signal: "circle",
      weight: 70,
      evidence: { customerIds: [mary.customerId], count: 1, outOf: null },
    },
  });
  await createReferralClick(database, { codeId: mary.codeId });
  await createLead(database, { referrerId: mary.customerId });
  const { actId } = await createAct(database, { customerId: mary.customerId });
  await createTouch(database, { actId, ownerId: mary.customerId, customerId: friendId });
  await createShippedIdea(database, { originatorId: mary.customerId, productIds: [productId] });
  await createSurveyAnswer(database, { customerId: mary.customerId });
  await createServingCost(database, { customerId: friendId });
  await createExchangeRate(database, { currency: "EUR", rate: 1.1 });
  await createAudit(database, { action: "test", subjectType: "customer", subjectId: friendId });
  await createMoneyFacts(database, mary.customerId);
  await createRunFacts(database);
  const { reviewId } = await createReview(database, { customerId: mary.customerId, productId });
  await database.reviewRead.create({
    data: { reviewId, reader: friendId, day: longAgo, occurredAt: longAgo },
  });
  await database.reviewRequest.create({
    data: {
      id: createId("reviewRequest"),
      customerId: friendId,
      productId,
      purchaseId,
      event: "purchase",
      number: 1,
      hasIncentive: false,
      occurredAt: longAgo,
    },
  });
  await database.closedTicket.create({
    data: { id: createId("closedTicket"), customerId: friendId, productId, occurredAt: longAgo },
  });
  await database.erasure.create({ data: { customerId: friendId, askedBy: "member", occurredAt: longAgo } });
  await database.doNotReturn.create({ data: { hash: "of nobody" } });
  await createIdeaFacts(database, mary.customerId);
  await createBetaFacts(database);
  await createMissionFacts(database, mary);
  await createChangelogFacts(database);
  await createMentionFacts(database, { speakerId: mary.customerId, listenerId: friendId });
  await createQuestionFacts(database, { askerId: friendId, answererId: mary.customerId, productId });
  const { customerId: sameFriendId } = await createCustomer(database);
  await database.identityMerge.create({
    data: { id: createId("identityMerge"), fromId: sameFriendId, intoId: friendId, occurredAt: longAgo },
  });
}
