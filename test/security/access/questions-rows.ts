import { callers, memberCallers, staffCallers, type Caller, type Rows } from "./row.ts";

const nobody = "0".repeat(32);
const questionId = `qst_${nobody}`;
const answerId = `asw_${nobody}`;
const visitor = "00000000-0000-4000-8000-000000000002";
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
    input: ({ cast }) => ({ questionId: cast.questionId, visitor: null }),
    absent: () => ({ questionId, visitor: null }),
  },
  "questionWall.helpful": {
    may: callers,
    input: ({ cast }) => ({ answerId: cast.answerId, isHelpful: true, visitor }),
    absent: () => ({ answerId, isHelpful: true, visitor }),
  },
  "asks.choices": { may: memberCallers },
  "asks.saveChoices": {
    may: memberCallers,
    input: () => ({ review: true, answer: true, beta: false, consult: true, refer: true, vote: true }),
  },
  // Whoever holds the link.
  "askMails.get": {
    may: callers,
    input: ({ cast }) => ({ token: cast.askToken }),
    absent: () => ({ token: "A".repeat(60) }),
  },
  "askMails.turnOff": {
    may: callers,
    input: ({ cast }) => ({ token: cast.askToken }),
    absent: () => ({ token: "A".repeat(60) }),
  },
  "impact.mine": { may: memberCallers },
  "missions.list": { may: memberCallers },
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
    input: ({ cast }) => ({ questionId: cast.questionId, ...words }),
    absent: () => ({ questionId, ...words }),
  },
  "questions.report": {
    may: memberCallers,
    input: ({ cast }) => ({ kind: "question", postId: cast.questionId, reason: "abusive" }),
    absent: () => ({ kind: "question", postId: questionId, reason: "abusive" }),
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
    input: ({ cast }) => ({ kind: "answer", postId: cast.answerId, outcome: "hidden", reason: "abusive" }),
    absent: () => ({ kind: "answer", postId: answerId, outcome: "hidden", reason: "abusive" }),
  },
  "questions.answer": {
    may: deciders,
    input: ({ cast }) => ({ questionId: cast.questionId, body: "Yes." }),
    absent: () => ({ questionId, body: "Yes." }),
  },
};
