import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  answerAsStaff,
  answerQuestion,
  askQuestion,
  claimReading,
  decideTalk,
  eraseCustomer,
  getQuestion,
  listQuestions,
  listTalk,
  markAnswer,
  mergeCustomers,
  recordReading,
  reportTalk,
} from "@worth/domain";
import { createFiles, filesEnvironment } from "@worth/files";
import { createCustomer, createPurchase, createQuestion } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { payloads } from "../../security/payloads.ts";
import { openReviews, readMails } from "../reviews/review-scene.ts";

const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const visitor = "0e6d6b52-6a8c-4f0e-9d53-0c8a4c1c9f10";
const seen = { page: 1, visitor: null } as const;
const question = { body: "Does it fit a wide foot?", isDoubtful: false } as const;
const answer = { body: "It does.", isDoubtful: false } as const;

type Scene = Awaited<ReturnType<typeof openReviews>>;

const buy = ({ database, productId, clock }: Scene, { customerId }: { customerId: string }) =>
  createPurchase(database, {
    customerId,
    lines: [{ productId, amountMinor: 100_00 }],
    occurredAt: new Date(clock.now().getTime() - 86_400_000),
  });

/** Otto asks about what Mary owns, and staff let it be seen. */
async function openQuestion() {
  const scene = await openReviews();
  const { deps, otto, mary, staff, productId } = scene;
  await buy(scene, mary);
  const { questionId } = await askQuestion(deps, otto, { productId, ...question });
  const decide = (kind: "question" | "answer", postId: string) =>
    decideTalk(deps, staff, { kind, postId, outcome: "published" });
  const publishAnswer = async () => {
    const { answerId } = await answerQuestion(deps, mary, { questionId, ...answer });
    await decide("answer", answerId);
    return answerId;
  };
  return { ...scene, questionId, decide, publishAnswer };
}

test("a first question waits for a person; seen, it invites an owner of the product, and the next ones are seen at once", async () => {
  const scene = await openQuestion();
  const { deps, database, mary, otto, staff, productId, questionId, decide } = scene;
  expect((await listQuestions(deps, mary, { productId, ...seen })).rows).toEqual([]);
  expect((await listQuestions(deps, otto, { productId, ...seen })).rows).toMatchObject([
    { state: "waiting", isOwn: true },
  ]);
  expect((await listTalk(deps, staff, { filter: "waiting", page: 1 })).rows).toMatchObject([
    { kind: "question", question: question.body },
  ]);
  await decide("question", questionId);
  expect(await readMails(scene)).toMatchObject([
    { template: "answer_request", to: "mary@example.com", data: { question: question.body } },
  ]);
  expect(await database.ask.findMany()).toMatchObject([{ customerId: mary.customerId, kind: "answer" }]);
  const second = await askQuestion(deps, otto, { productId, ...question, body: "And a narrow one?" });
  expect(second.isWaiting).toBe(false);
  // Mary rests after one ask.
  expect(await database.ask.count()).toBe(1);
  await expectConserved(scene);
});

test("who owns it under another name of theirs is invited, and nobody to answer what they asked under one", async () => {
  const scene = await openReviews();
  const { deps, database, mary, otto, staff, productId } = scene;
  const { customerId: boughtId } = await createCustomer(database, { displayName: "M. Sample" });
  const { customerId: askedId } = await createCustomer(database, { displayName: "O. Other" });
  await buy(scene, { customerId: boughtId });
  await buy(scene, otto);
  const { questionId } = await createQuestion(database, { customerId: askedId, productId, state: "waiting" });
  for (const [fromId, { customerId: intoId }] of [
    [boughtId, mary],
    [askedId, otto],
  ] as const)
    await mergeCustomers(deps, staff, { fromId, intoId, note: "The same person" });
  await decideTalk(deps, staff, { kind: "question", postId: questionId, outcome: "published" });
  expect(await readMails(scene)).toMatchObject([{ template: "answer_request", to: "mary@example.com" }]);
  await expectConserved(scene);
});

test("nobody is asked beyond the one budget of all asks, and nobody who said not now", async () => {
  const scene = await openQuestion();
  const { database, mary, questionId, decide, clock } = scene;
  const endsAt = new Date(clock.now().getTime() + 86_400_000);
  await database.askRest.create({ data: { customerId: mary.customerId, endsAt } });
  await decide("question", questionId);
  expect(await database.ask.count()).toBe(0);
  await expectConserved(scene);
});

test("the same question twice is refused with a sentence's code, and a filled trap waits for a person", async () => {
  const scene = await openQuestion();
  const { deps, otto, mary, productId, questionId, decide } = scene;
  const again = askQuestion(deps, mary, { productId, ...question, body: "DOES it fit a wide foot?" });
  await expect(again).rejects.toMatchObject({ code: "question_known" });
  await decide("question", questionId);
  const trapped = await askQuestion(deps, otto, { productId, body: "Cheap loans?", isDoubtful: true });
  expect(trapped.isWaiting).toBe(true);
  await expectConserved(scene);
});

test("an answer of an owner is an act, marked as a customer's; read and found helpful it is a touch", async () => {
  const scene = await openQuestion();
  const { deps, database, mary, otto, questionId, decide, publishAnswer } = scene;
  await decide("question", questionId);
  const answerId = await publishAnswer();
  const { actId } = await database.answer.findUniqueOrThrow({ where: { id: answerId } });
  expect(await database.act.findUniqueOrThrow({ where: { id: actId ?? "" } })).toMatchObject({
    kind: "answer",
    role: "supporter",
  });
  const read = (note: string | null = null) =>
    recordReading(deps, otto, { of: "answer", ids: [answerId], visitor: note, userAgent });
  await Promise.all([read(), read(), read()]);
  const touch = {
    actId,
    ownerId: mary.customerId,
    customerId: otto.customerId,
    kind: "community_answer",
  };
  expect(await database.touch.findMany()).toMatchObject([touch]);
  const mark = (isHelpful: boolean) => markAnswer(deps, otto, { answerId, isHelpful, visitor: null });
  await Promise.all([mark(true), mark(true)]);
  await markAnswer(deps, { kind: "anonymous" }, { answerId, isHelpful: true, visitor });
  const shown = await getQuestion(deps, otto, { questionId, ...seen });
  expect(shown).toMatchObject({
    answerCount: 1,
    answers: {
      rows: [{ helpfulCount: 2, isMarkedHelpful: true, isVerified: true, authorFirstName: "Mary" }],
    },
  });
  await mark(false);
  const own = markAnswer(deps, mary, { answerId, isHelpful: true, visitor: null });
  await expect(own).rejects.toMatchObject({ code: "answer_own" });
  // Whoever was that visitor has voted once, and was touched that day already; the author has not voted.
  for (const { customerId } of [mary, otto, otto]) await claimReading(deps, { customerId, visitor });
  expect(await getQuestion(deps, otto, { questionId, ...seen })).toMatchObject({
    answers: { rows: [{ helpfulCount: 1, isMarkedHelpful: true }] },
  });
  expect(await database.touch.count()).toBe(1);
  await expectConserved(scene);
});

test("staff answer as staff, hide with a reason its author reads, and reports change nothing by themselves", async () => {
  const scene = await openQuestion();
  const { deps, mary, otto, staff, questionId, decide, publishAnswer } = scene;
  await decide("question", questionId);
  const answerId = await publishAnswer();
  await answerAsStaff(deps, staff, { questionId, body: "We make a wide one too." });
  await reportTalk(deps, otto, { kind: "answer", postId: answerId, reason: "abusive" });
  expect((await listTalk(deps, staff, { filter: "reported", page: 1 })).total).toBe(1);
  expect((await getQuestion(deps, otto, { questionId, ...seen })).answers.total).toBe(2);
  const hide = { kind: "answer", postId: answerId, outcome: "hidden" } as const;
  await expect(decideTalk(deps, staff, hide)).rejects.toMatchObject({ code: "invalid_input" });
  await decideTalk(deps, staff, { ...hide, reason: "abusive" });
  const others = await getQuestion(deps, otto, { questionId, ...seen });
  expect(others.answers.rows).toMatchObject([{ authorFirstName: null }]);
  expect(others.answerCount).toBe(1);
  const authors = await getQuestion(deps, mary, { questionId, ...seen });
  expect(authors.answers.rows.find(({ isOwn }) => isOwn)).toMatchObject({ reason: "abusive" });
  await expectConserved(scene);
});

test("text that looks like markup is kept as the text it is", async () => {
  const { deps, otto, productId, database } = await openReviews();
  for (const body of payloads.slice(0, 20))
    await askQuestion(deps, otto, { productId, body, isDoubtful: false });
  const { rows } = await listQuestions(deps, otto, { productId, ...seen });
  expect(rows.every(({ body }) => payloads.includes(body))).toBe(true);
  expect(await database.questionText.count()).toBe(20);
});

test("an erased person's words are gone, and the counts of what is left are right", async () => {
  const scene = await openQuestion();
  const { deps, database, mary, otto, staff, questionId, decide, publishAnswer } = scene;
  await decide("question", questionId);
  await publishAnswer();
  const folder = await mkdtemp(join(tmpdir(), "worth-questions-"));
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: folder }));
  await eraseCustomer({ ...deps, files }, staff, { customerId: mary.customerId });
  expect(await getQuestion(deps, otto, { questionId, ...seen })).toMatchObject({
    answerCount: 0,
    answers: { rows: [] },
  });
  expect(await database.answerText.count()).toBe(0);
  await expectConserved(scene);
});
