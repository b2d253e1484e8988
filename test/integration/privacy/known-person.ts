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
  refreshValues,
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
import { writeRecords } from "./known-records.ts";
import { giveVoices } from "./known-voices.ts";

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
  const videoUrl = "https://www.youtube.com/watch?v=zwirbelkraut";
  const review = { productId, stars: 4, title: words, body: words, pros: words, cons: words, videoUrl };
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
  const statusId = statusIds.submitted;
  const said = { title: words, body: words, plan: words };
  const { ideaId } = await createIdea(database, { boardId, statusId, customerId, ...said });
  await createSurveyAnswer(database, { customerId, comment: words });
  const contact = { companyName: `${displayName} Ltd`, contactName: displayName, contactEmail: email };
  await createLead(database, { referrerId: mary.customerId, ...contact });
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
    before: { note: `Nobody knew ${displayName}.` },
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
  await database.referralCode.update({ where: { customerId }, data: { code: "wilhelmina-2345" } });
  let fileCount = 0;
  const keepFile = async () => {
    const key = `known/${(fileCount += 1)}.webp`;
    await files.put(key, pixel);
    return key;
  };
  const known = { customerId, otherId: mary.customerId, words, displayName };
  const { groupId } = await giveVoices(database, { ...known, productId, ideaId, statusId, keepFile });
  await writeRecords(database, { ...known, userId, reviewId, email });
  await refreshValues({ database }, { customerIds: [customerId] });
  const erase = (by: MemberActor | StaffActor = actor) =>
    eraseCustomer({ ...deps, files }, by, { customerId });
  return {
    ...story,
    actor,
    staff,
    customerId,
    productId,
    reviewId,
    groupId,
    folder,
    buyer,
    email,
    displayName,
    erase,
  };
}
