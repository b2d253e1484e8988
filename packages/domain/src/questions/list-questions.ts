import {
  AppError,
  type Actor,
  type GetQuestionInput,
  type GetQuestionOutput,
  type ListQuestionsInput,
  type ListQuestionsOutput,
} from "@worth/contracts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { readerKeyOf } from "../reviews/reader-key.ts";
import {
  answerIncludeOf,
  questionInclude,
  seenBy,
  showAnswers,
  showQuestions,
  type TalkReader,
} from "./talk-shown.ts";

const questionsPerPage = 10;
const answersPerPage = 20;

/** The questions about a product, the newest first, each with its most helpful answer. @throws AppError not_found */
export async function listQuestions(
  deps: MailDeps,
  actor: Actor,
  { productId, page, visitor }: ListQuestionsInput,
): Promise<ListQuestionsOutput> {
  const { database } = deps;
  const product = await database.product.findUnique({
    where: { id: productId },
    select: { id: true, name: true },
  });
  if (!product) throw new AppError("not_found");
  const by = await talkReaderOf(deps, actor, visitor);
  const where = { productId, ...seenBy(by) };
  const rows = await database.question.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * questionsPerPage,
    take: questionsPerPage,
    include: questionInclude,
  });
  const total = await database.question.count({ where });
  const best = await database.answer.findMany({
    where: { questionId: { in: rows.map(({ id }) => id) }, state: "published" },
    distinct: ["questionId"],
    orderBy: [{ questionId: "asc" }, { helpfulCount: "desc" }, { id: "asc" }],
    include: answerIncludeOf(by),
  });
  const shown = new Map((await showAnswers(database, best, by)).map((answer) => [answer.id, answer]));
  const bestOf = new Map(best.map(({ questionId, id }) => [questionId, shown.get(id) ?? null]));
  const questions = await showQuestions(database, rows, by);
  return {
    rows: questions.map((question) => ({ ...question, best: bestOf.get(question.id) ?? null })),
    total,
    page,
    pageSize: questionsPerPage,
    product,
  };
}

/** One question with its answers, the most helpful first. @throws AppError not_found, also for what others cannot see */
export async function getQuestion(
  deps: MailDeps,
  actor: Actor,
  { questionId, page, visitor }: GetQuestionInput,
): Promise<GetQuestionOutput> {
  const { database } = deps;
  const by = await talkReaderOf(deps, actor, visitor);
  const question = await database.question.findFirst({
    where: { id: questionId, ...seenBy(by) },
    include: { ...questionInclude, product: { select: { id: true, name: true } } },
  });
  const [shown] = question ? await showQuestions(database, [question], by) : [];
  if (!question || !shown) throw new AppError("not_found");
  const where = { questionId, ...seenBy(by) };
  const answers = await database.answer.findMany({
    where,
    orderBy: [{ helpfulCount: "desc" }, { id: "asc" }],
    skip: (page - 1) * answersPerPage,
    take: answersPerPage,
    include: answerIncludeOf(by),
  });
  const total = await database.answer.count({ where });
  const rows = await showAnswers(database, answers, by);
  return {
    ...shown,
    product: question.product,
    answers: { rows, total, page, pageSize: answersPerPage },
  };
}

async function talkReaderOf(
  { database, cipher }: MailDeps,
  actor: Actor,
  visitor: string | null,
): Promise<TalkReader> {
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  return { aliases, key: readerKeyOf(actor, visitor, cipher) ?? "" };
}
