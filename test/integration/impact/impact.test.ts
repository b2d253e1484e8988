import { createId, type Actor } from "@worth/contracts";
import {
  answerConsultation,
  createConsultation,
  currentGeneration,
  fixBug,
  getImpact,
  getNextAsk,
  listReach,
  markAnswer,
  mergeCustomers,
  postOutcome,
  recordReading,
  saveFeedback,
  sayNotNow,
  sendFeedback,
  sortFeedback,
} from "@worth/domain";
import {
  createAnswer,
  createBoard,
  createCustomer,
  createIdea,
  createMention,
  createPurchase,
  createQuestion,
  createReferral,
  createTouch,
} from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { openBeta } from "../beta/beta-scene.ts";
import { openReviews } from "../reviews/review-scene.ts";

const dayMs = 86_400_000;
const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const visitor = "0e6d6b52-6a8c-4f0e-9d53-0c8a4c1c9f10";

async function openImpact() {
  const scene = await openReviews();
  const { clock, database, productId } = scene;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * dayMs);
  const buy = (customerId: string, occurredAt: Date) =>
    createPurchase(database, { customerId, lines: [{ productId, amountMinor: 100_00 }], occurredAt });
  return { ...scene, daysAgo, buy };
}

test("a review tells how many it touched within thirty days before they bought, and counts each buyer once", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto, staff, publish, productId, daysAgo, buy } = scene;
  const reviewId = await publish(mary);
  const { actId } = await database.review.findUniqueOrThrow({ where: { id: reviewId } });
  const touch = (days: number) =>
    createTouch(database, {
      actId: actId ?? "",
      ownerId: mary.customerId,
      customerId: otto.customerId,
      occurredAt: daysAgo(days),
    });
  await touch(50);
  await buy(otto.customerId, daysAgo(15));
  expect((await getImpact(deps, mary)).reach).toMatchObject([{ buyerCount: 0 }]);
  await touch(40);
  await touch(20);
  // Who gave everything back has bought nothing.
  const { customerId: returning } = await createCustomer(database);
  await createTouch(database, {
    actId: actId ?? "",
    ownerId: mary.customerId,
    customerId: returning,
    occurredAt: daysAgo(20),
  });
  await createPurchase(database, {
    customerId: returning,
    lines: [{ productId, amountMinor: 100_00 }],
    occurredAt: daysAgo(15),
    refunds: [{ amountMinor: 100_00 }],
  });
  const reach = {
    kind: "review",
    productId,
    productName: "Trail Shoe",
    readCount: 0,
    helpfulCount: 0,
    buyerCount: 1,
  };
  const { customerId } = mary;
  expect(await listReach(deps, staff, { customerId })).toEqual({ lookBackDays: 30, reach: [reach] });
  expect(await getImpact(deps, mary)).toMatchObject({ lookBackDays: 30, reach: [reach] });
  await expectConserved(scene);
});

test("two customers who turned out to be one buyer count once, and to be the author, not at all", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto, staff, publish, daysAgo, buy } = scene;
  const reviewId = await publish(mary);
  const { actId } = await database.review.findUniqueOrThrow({ where: { id: reviewId } });
  const [{ customerId: twin }, { customerId: buyer }, { customerId: self }] = await Promise.all([
    createCustomer(database),
    createCustomer(database),
    createCustomer(database),
  ]);
  const touch = (customerId: string, kind?: "heard_answer") =>
    createTouch(database, {
      actId: actId ?? "",
      ownerId: mary.customerId,
      customerId,
      occurredAt: daysAgo(20),
      ...(kind && { kind }),
    });
  for (const customerId of [otto.customerId, twin, self]) {
    await touch(customerId);
    await touch(customerId, "heard_answer");
  }
  const counts = async () => {
    const { reach, mentions } = await getImpact(deps, mary);
    return [reach[0]?.buyerCount, mentions.buyerCount];
  };
  for (const customerId of [twin, buyer, self]) await buy(customerId, daysAgo(10));
  expect(await counts()).toEqual([2, 2]);
  const merge = (fromId: string, intoId: string) =>
    mergeCustomers(deps, staff, { fromId, intoId, note: "The same phone." });
  await merge(self, mary.customerId);
  expect(await counts()).toEqual([1, 1]);
  // Otto was touched, and bought under another name as well: still one person.
  await merge(buyer, otto.customerId);
  expect(await counts()).toEqual([2, 2]);
  await merge(twin, otto.customerId);
  expect(await counts()).toEqual([1, 1]);
  await expectConserved(scene);
});

test("a member sees what became of their own word, and nothing that tells who the others are", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto } = scene;
  await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: otto.customerId,
    state: "joined",
  });
  const mine = await getImpact(deps, mary);
  expect(mine.friends).toEqual({ joinedCount: 1, boughtCount: 0, rewardedCount: 0 });
  for (const word of ["Otto", "otto@example.com", otto.customerId])
    expect(JSON.stringify(mine)).not.toContain(word);
  expect((await getImpact(deps, otto)).friends.joinedCount).toBe(0);
});

test("how often a review and an answer were read and found helpful stands beside them, and is what was counted", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto, publish, productId } = scene;
  const reviewId = await publish(mary);
  const { customerId } = mary;
  const { questionId } = await createQuestion(database, { customerId: otto.customerId, productId });
  const { answerId } = await createAnswer(database, { questionId, productId, customerId });
  const readBy = (actor: Actor, of: "review" | "answer", id: string, visitor: string | null = null) =>
    recordReading(deps, actor, { of, ids: [id], visitor, userAgent });
  await readBy(otto, "review", reviewId);
  await readBy(otto, "review", reviewId);
  await readBy({ kind: "anonymous" }, "review", reviewId, visitor);
  await readBy(otto, "answer", answerId);
  await markAnswer(deps, otto, { answerId, isHelpful: true, visitor: null });
  const { reach } = await getImpact(deps, mary);
  const of = (wanted: string) => reach.find(({ kind }) => kind === wanted);
  expect(of("review")).toMatchObject({ readCount: 2, helpfulCount: 0 });
  expect(of("answer")).toMatchObject({ readCount: 1, helpfulCount: 1 });
  expect(await database.answerRead.count()).toBe(1);
  await expectConserved(scene);
});

test("whoever followed a link, named them or spoke with them before buying is counted once, as heard elsewhere", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto, daysAgo, buy } = scene;
  const { customerId } = mary;
  const { actId } = await createMention(database, { customerId, audience: 1_200 });
  await createMention(database, { customerId, audience: 300, state: "waiting" });
  const elsewhere = async () => (await getImpact(deps, mary)).mentions;
  expect(await elsewhere()).toMatchObject({ approvedCount: 1, audienceCount: 1_200, buyerCount: 0 });
  for (const kind of ["mention_click", "heard_answer"] as const) {
    const heard = { actId: actId ?? "", ownerId: customerId, customerId: otto.customerId };
    await createTouch(database, { ...heard, kind, occurredAt: daysAgo(20) });
  }
  expect((await elsewhere()).buyerCount).toBe(0);
  await buy(otto.customerId, daysAgo(10));
  expect((await elsewhere()).buyerCount).toBe(1);
  expect((await getImpact(deps, otto)).mentions.buyerCount).toBe(0);
  await expectConserved(scene);
});

test("a member reads what became of their feedback: an idea, a bug and that it is mended, and a launch they were heard on", async () => {
  const { deps, database, mary, otto, staff, groupId, openTest, inDays } = await openBeta();
  const { testId } = await openTest();
  const { boardId } = await createBoard(database, {});
  await saveFeedback(deps, mary, { testId, body: "Show huts.", taskIds: [], answers: [] });
  const used = async () => (await getImpact(deps, mary)).feedback;
  const nothing = { givenCount: 0, ideaCount: 0, bugCount: 0, fixedCount: 0, heardCount: 0 };
  expect(await used()).toEqual(nothing);
  await sendFeedback(deps, mary, { testId });
  expect(await used()).toEqual({ ...nothing, givenCount: 1 });
  const { id: feedbackId } = await database.feedback.findFirstOrThrow();
  await sortFeedback(deps, staff, { kind: "idea", feedbackId, title: "Huts on the map", boardId });
  await sortFeedback(deps, staff, { kind: "bug", feedbackId, title: "", boardId: null });
  expect(await used()).toEqual({ ...nothing, givenCount: 1, ideaCount: 1, bugCount: 1 });
  await fixBug(deps, staff, { feedbackId });
  const { consultationId } = await createConsultation(deps, staff, {
    groupId,
    question: "Which first?",
    body: "",
    closesAt: inDays(3),
    options: ["Maps", "Routes"],
  });
  const { id: optionId } = await database.consultationOption.findFirstOrThrow();
  await answerConsultation(deps, mary, { consultationId, optionId, comment: "" });
  await postOutcome(deps, staff, { consultationId, outcome: "Routes come first." });
  expect(await used()).toEqual({ givenCount: 1, ideaCount: 1, bugCount: 1, fixedCount: 1, heardCount: 1 });
  expect((await getImpact(deps, otto)).feedback).toEqual(nothing);
});

/**
 * Mary owns a shoe she did not review, and there is an idea she can vote for: there is something to ask her everywhere.
 * What her word brought is planted for one question each, and taken back: values add up when a test ends.
 */
async function openRooms() {
  const scene = await openImpact();
  const { database, mary, otto, buy, daysAgo, clock } = scene;
  const { customerId } = mary;
  await buy(customerId, daysAgo(20));
  const { boardId, statusIds } = await createBoard(database, {});
  await createIdea(database, { boardId, statusId: statusIds.submitted, customerId: otto.customerId });
  const generation = await currentGeneration(database);
  const plant = async ([referral, influence, innovation]: readonly [number, number, number]) => {
    const data = { referralMinor: referral, influenceMinor: influence, innovationMinor: innovation };
    const where = { generation_customerId: { generation, customerId } };
    await database.valueSnapshot.update({ where, data });
  };
  const askedFor = async () => (await getNextAsk(scene.deps, mary)).ask?.kind;
  const askedAfter = async (brought: readonly [number, number, number], code?: string) => {
    await plant(brought);
    const nothing = {
      ownMinor: 0,
      referralMinor: 0,
      influenceMinor: 0,
      innovationMinor: 0,
      headlineMinor: 0,
    };
    const net = { netMinor: 0, netLowMinor: 0, netHighMinor: 0, broughtCount: 0 };
    const account = { generation, accountId: customerId };
    const found = { action: "ask" as const, reason: { code: code ?? "", numbers: { headroomMinor: 1 } } };
    const about = { customerId, currency: "USD", asOf: clock.now(), ...found };
    await database.accountSnapshot.deleteMany({ where: account });
    if (code !== undefined)
      await database.accountSnapshot.create({ data: { ...account, ...about, ...nothing, ...net } });
    const kind = await askedFor();
    await database.accountSnapshot.deleteMany({ where: account });
    await plant([0, 0, 0]);
    return kind;
  };
  return { ...scene, askedAfter };
}

test("a member is asked where their word has brought least so far", async () => {
  const { askedAfter } = await openRooms();
  expect(await askedAfter([5, 3, 9])).toBe("review");
  expect(await askedAfter([5, 30, 9])).toBe("refer");
  expect(await askedAfter([50, 30, 9])).toBe("vote");
});

test("the lever triage found for somebody decides before that, and levers of buying decide nothing", async () => {
  const { askedAfter } = await openRooms();
  const brought = [50, 30, 9] as const;
  expect(await askedAfter(brought, "room_to_refer")).toBe("refer");
  expect(await askedAfter(brought, "room_to_influence")).toBe("review");
  expect(await askedAfter([1, 2, 3], "room_to_innovate")).toBe("vote");
  expect(await askedAfter(brought, "room_to_stay_longer")).toBe("vote");
});

test("one thing is asked at most; a detractor is not asked to refer, and not now rests it for a month", async () => {
  const { deps, database, mary, clock, daysAgo, buy, productId } = await openImpact();
  expect(await getNextAsk(deps, mary)).toEqual({ ask: { kind: "refer" } });
  await database.customer.update({ where: { id: mary.customerId }, data: { sentiment: "detractor" } });
  expect(await getNextAsk(deps, mary)).toEqual({ ask: null });
  await buy(mary.customerId, daysAgo(20));
  const ask = { kind: "review", productId, productName: "Trail Shoe" };
  expect(await getNextAsk(deps, mary)).toEqual({ ask });
  await sayNotNow(deps, mary);
  expect(await getNextAsk(deps, mary)).toEqual({ ask: null });
  clock.travel({ days: 31 });
  expect(await getNextAsk(deps, mary)).toEqual({ ask });
  await database.ask.create({
    data: {
      id: createId("ask"),
      customerId: mary.customerId,
      kind: "beta",
      aboutId: productId,
      occurredAt: clock.now(),
    },
  });
  expect(await getNextAsk(deps, mary)).toEqual({ ask: null });
});
