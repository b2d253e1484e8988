import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { momentsOf, type When } from "./moment.ts";

export type SurveyAnswerOverrides = When & {
  customerId: string;
  /** 0 to 10. */
  score?: number;
  comment?: string;
};

/** An NPS answer. What it makes of the customer's sentiment is the customer's own row. */
export function buildSurveyAnswer(overrides: SurveyAnswerOverrides): Built<{ answerId: string }> {
  const { customerId, score = 9, comment } = overrides;
  const id = createId("surveyAnswer");
  return {
    ids: { answerId: id },
    rows: {
      surveyAnswer: [{ id, customerId, kind: "nps", score, ...momentsOf(overrides) }],
      surveyAnswerText: comment === undefined ? [] : [{ answerId: id, comment }],
    },
  };
}

export const createSurveyAnswer = inserting(buildSurveyAnswer);
