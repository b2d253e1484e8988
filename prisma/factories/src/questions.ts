import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type QuestionOverrides = {
  id?: string;
  customerId: string;
  productId: string;
  state?: "waiting" | "published" | "hidden";
  body?: string;
  answerCount?: number;
  createdAt?: Date;
};

/** A published question without answers. */
export function buildQuestion(overrides: QuestionOverrides): Built<{ questionId: string }> {
  const { id = createId("question"), body = "Does it fit a wide foot?", ...more } = overrides;
  const { state = "published", answerCount = 0, createdAt = longAgo } = overrides;
  const { customerId, productId } = more;
  return {
    ids: { questionId: id },
    rows: {
      question: [{ id, customerId, productId, state, answerCount, createdAt }],
      questionText: [{ questionId: id, body }],
    },
  };
}

export const createQuestion = inserting(buildQuestion);

export type AnswerOverrides = {
  id?: string;
  actId?: string;
  questionId: string;
  productId: string;
  customerId: string;
  state?: "waiting" | "published" | "hidden";
  body?: string;
  verifiedPurchaseId?: string | null;
  helpfulCount?: number;
  createdAt?: Date;
};

/** A customer's published answer, with its act. Whoever builds the question says how many it has. */
export function buildAnswer(overrides: AnswerOverrides): Built<{ answerId: string; actId: string }> {
  const { id = createId("answer"), actId = createId("act"), questionId, productId, customerId } = overrides;
  const { state = "published", verifiedPurchaseId = null, helpfulCount = 0, createdAt = longAgo } = overrides;
  const { body = "It does: I take half a size more." } = overrides;
  const moments = { occurredAt: createdAt, recordedAt: createdAt };
  return {
    ids: { answerId: id, actId },
    rows: {
      act: [{ id: actId, customerId, kind: "answer", role: "supporter", productId, ...moments }],
      actText: [{ actId, title: "", body }],
      answer: [{ id, questionId, customerId, actId, state, verifiedPurchaseId, helpfulCount, createdAt }],
      answerText: [{ answerId: id, body }],
    },
  };
}

export const createAnswer = inserting(buildAnswer);
