import { callers, memberCallers, staffCallers, type Caller, type Rows } from "./row.ts";

const nobody = "0".repeat(32);
const questionId = `qst_${nobody}`;
const answerId = `asw_${nobody}`;
const mailToken = { token: "A".repeat(60) };
const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const words = { body: "Some words?", isDoubtful: false };

/** Questions about products at the portal, which are nobody's own, and what became of a member's own word. */
export const questionsPortalRows: Rows = {
  "questionWall.list": {
    may: callers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId, visitor: null }),
    absent: () => ({ productId: `prd_${nobody}`, visitor: null }),
  },
  "questionWall.get": {
    may: callers,
    input: () => ({ questionId, visitor: null }),
    absent: () => ({ questionId, visitor: null }),
    firstStatus: 404,
  },
  "questionWall.helpful": {
    may: callers,
    input: () => ({ answerId, isHelpful: true, visitor: "00000000-0000-4000-8000-000000000002" }),
    absent: () => ({ answerId, isHelpful: true, visitor: "00000000-0000-4000-8000-000000000002" }),
    firstStatus: 404,
  },
  "asks.choices": { may: memberCallers },
  "asks.saveChoices": {
    may: memberCallers,
    input: () => ({ review: true, answer: true, beta: false, consult: true }),
  },
  "askMails.get": { may: callers, input: () => mailToken, absent: () => mailToken, firstStatus: 404 },
  "askMails.turnOff": { may: callers, input: () => mailToken, absent: () => mailToken, firstStatus: 404 },
  "impact.mine": { may: memberCallers },
  "impact.nextAsk": { may: memberCallers },
  "impact.notNow": { may: memberCallers },
  "questions.ask": {
    may: memberCallers,
    input: ({ cast, caller }) => ({
      productId: cast.reviewedProductId,
      ...words,
      body: `Does it last, asks ${caller}?`,
    }),
    absent: () => ({ productId: `prd_${nobody}`, ...words }),
  },
  "questions.answer": {
    may: memberCallers,
    input: () => ({ questionId, ...words }),
    absent: () => ({ questionId, ...words }),
    firstStatus: 404,
  },
  "questions.report": {
    may: memberCallers,
    input: () => ({ kind: "question", postId: questionId, reason: "abusive" }),
    absent: () => ({ kind: "question", postId: questionId, reason: "abusive" }),
    firstStatus: 404,
  },
};

export const questionsAdminRows: Rows = {
  "impact.reach": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.mary.customerId }),
    absent: () => ({ customerId: `cus_${nobody}` }),
  },
  "questions.list": { may: staffCallers, input: () => ({}) },
  "questions.decide": {
    may: deciders,
    input: () => ({ kind: "answer", postId: answerId, outcome: "published" }),
    absent: () => ({ kind: "answer", postId: answerId, outcome: "published" }),
    firstStatus: 404,
  },
  "questions.answer": {
    may: deciders,
    input: () => ({ questionId, body: "Yes." }),
    absent: () => ({ questionId, body: "Yes." }),
    firstStatus: 404,
  },
};
