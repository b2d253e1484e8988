import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createId, type MemberActor, type StaffActor } from "@worth/contracts";
import {
  addPhoto,
  adjustBalance,
  askForReviews,
  eraseCustomer,
  getConsentText,
  saveReview,
  startJoin,
  submitLead,
  submitReview,
} from "@worth/domain";
import {
  createAct,
  createAudit,
  createBoard,
  createIdea,
  createLead,
  createMember,
  createPurchase,
  createReview,
  createStaff,
  createSurveyAnswer,
} from "@worth/factories";
import { createFiles, createPictures, filesEnvironment } from "@worth/files";
import { onTestFinished } from "vitest";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { pixel } from "../reviews/photo-scene.ts";

/** What must be found nowhere once she is erased; the last is a word she alone uses. */
export const traces = ["Wilhelmina", "wilhelmina.quast@example.com", "zwirbelkraut"] as const;

const displayName = "Wilhelmina Quast";
const email = "wilhelmina.quast@example.com";
const words = "My zwirbelkraut never grew better.";

/** Wilhelmina joined, paid through Stripe, wrote in every way there is, and others wrote about her. */
export async function openKnownPerson() {
  const story = await startStory();
  const { database, deps, mary, clock } = story;
  const folder = await mkdtemp(join(tmpdir(), "worth-erasing-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: folder }));
  const { staffId } = await createStaff(database, { role: "manager" });
  const staff: StaffActor = { kind: "staff", staffId, role: "manager" };
  const { customerId, userId } = await createMember(database, { displayName, email });
  const actor: MemberActor = { kind: "member", userId, customerId };
  const buyer = story.stripe.play.createCustomer({ email, name: displayName });
  payInvoice(story, { customerId: buyer.id });
  await story.stripe.webhooksSettled();
  await story.drain();
  const { productId } = await database.purchaseLine.findFirstOrThrow({ where: { purchase: { customerId } } });
  await createPurchase(database, { customerId: mary.customerId, lines: [{ productId, amountMinor: 80_00 }] });
  const review = { productId, stars: 4, title: words, body: words, pros: "", cons: "", videoUrl: "" };
  const photoDeps = { ...deps, files, pictures: createPictures() };
  await addPhoto(photoDeps, actor, { productId, content: pixel });
  const { reviewId } = await saveReview(deps, actor, review);
  await submitReview(deps, actor, { reviewId });
  await createReview(database, {
    customerId: mary.customerId,
    productId,
    body: `${displayName} told me of it.`,
    reply: `Thank ${displayName} from us.`,
  });
  const { actId } = await createAct(database, { customerId, title: words, body: words });
  await database.touch.create({
    data: {
      id: createId("touch"),
      actId,
      ownerId: customerId,
      customerId: mary.customerId,
      kind: "review_read",
      occurredAt: new Date(clock.now().getTime() - 86_400_000),
    },
  });
  const { boardId, statusIds } = await createBoard(database, {});
  await createIdea(database, {
    boardId,
    statusId: statusIds.submitted,
    customerId,
    title: words,
    body: words,
  });
  await createSurveyAnswer(database, { customerId, comment: words });
  await createLead(database, { referrerId: mary.customerId, contactName: displayName, contactEmail: email });
  await submitLead(deps, actor, {
    companyName: "Example Company",
    contactName: "Alex Example",
    contactEmail: "alex@example.net",
    need: words,
  });
  await adjustBalance(deps, staff, {
    customerId,
    unit: "points",
    amount: 50,
    reason: `For ${displayName}: ${words}`,
    requestKey: "0e6d6b52-6a8c-4f0e-9d53-0c8a4c1c9f10",
  });
  await createAudit(database, {
    action: "test",
    subjectType: "customer",
    subjectId: mary.customerId,
    after: { note: `Ask ${displayName} (${email.toUpperCase()}) first.` },
  });
  const { id: consentTextId } = await getConsentText(deps, { kind: "anonymous" });
  await startJoin(deps, { kind: "anonymous" }, { email, displayName, consentTextId });
  await database.memberSession.create({
    data: {
      id: "session of hers",
      token: "t",
      userId,
      userAgent: "zwirbelkraut browser",
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  await askForReviews(deps);
  const erase = (by: MemberActor | StaffActor = actor) =>
    eraseCustomer({ ...deps, files }, by, { customerId });
  return {
    ...story,
    actor,
    staff,
    customerId,
    productId,
    reviewId,
    folder,
    buyer,
    email,
    displayName,
    erase,
  };
}
