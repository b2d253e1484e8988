import type { AnswerOutput, QuestionOutput } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { firstName } from "../customers/first-name.ts";
import { readRefusals } from "../posts/read-refusals.ts";

/** Who looks: everything they are known by, and the key they read under. */
export type TalkReader = { aliases: readonly string[]; key: string };

const author = { select: { displayName: true } } as const;

export const answerIncludeOf = ({ key }: TalkReader) =>
  ({
    text: true,
    customer: author,
    helpful: { where: { reader: key }, select: { reader: true } },
  }) as const satisfies Prisma.AnswerInclude;

export const questionInclude = { text: true, customer: author } as const satisfies Prisma.QuestionInclude;

type AnswerRow = Prisma.AnswerGetPayload<{ include: ReturnType<typeof answerIncludeOf> }>;
type QuestionRow = Prisma.QuestionGetPayload<{ include: typeof questionInclude }>;

/** What is seen: what is published, and what waits or is hidden by its author alone. */
export const seenBy = ({ aliases }: TalkReader) => ({
  OR: [{ state: "published" as const }, { customerId: { in: [...aliases] } }],
});

/** Answers as one reader sees them. */
export async function showAnswers(
  reader: Reader,
  rows: readonly AnswerRow[],
  { aliases }: TalkReader,
): Promise<AnswerOutput[]> {
  const ids = rows.map(({ id }) => id);
  const reported = await listReported(reader, "answer", ids, aliases);
  const refusals = await readRefusals(reader, "answer", ids);
  return rows.map(({ id, text, customer, customerId, createdAt, state, helpfulCount, ...row }) => ({
    id,
    body: text?.body ?? "",
    authorFirstName: customer && firstName(customer.displayName),
    isVerified: row.verifiedPurchaseId !== null,
    at: createdAt.toISOString(),
    helpfulCount,
    isOwn: customerId !== null && aliases.includes(customerId),
    isMarkedHelpful: row.helpful.length > 0,
    isReported: reported.has(id),
    state,
    reason: state === "hidden" ? (refusals.get(id) ?? null) : null,
  }));
}

/** Questions as one reader sees them. */
export async function showQuestions(
  reader: Reader,
  rows: readonly QuestionRow[],
  { aliases }: TalkReader,
): Promise<QuestionOutput[]> {
  const ids = rows.map(({ id }) => id);
  const reported = await listReported(reader, "question", ids, aliases);
  const refusals = await readRefusals(reader, "question", ids);
  return rows.map(({ id, text, customer, customerId, createdAt, state, answerCount }) => ({
    id,
    body: text?.body ?? "",
    authorFirstName: firstName(customer.displayName),
    at: createdAt.toISOString(),
    answerCount,
    isOwn: aliases.includes(customerId),
    isReported: reported.has(id),
    state,
    reason: state === "hidden" ? (refusals.get(id) ?? null) : null,
  }));
}

async function listReported(
  reader: Reader,
  kind: "question" | "answer",
  postIds: string[],
  aliases: readonly string[],
): Promise<ReadonlySet<string>> {
  if (aliases.length === 0) return new Set();
  const where = { kind, postId: { in: postIds }, customerId: { in: [...aliases] } };
  const reports = await reader.postReport.findMany({ where, select: { postId: true } });
  return new Set(reports.map(({ postId }) => postId));
}
