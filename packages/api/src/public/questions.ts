import type { TRPCRouterRecord } from "@trpc/server";
import {
  doneSchema,
  getQuestionInput,
  getQuestionOutput,
  listQuestionsInput,
  listQuestionsOutput,
  markAnswerInput,
  type AnswerOutput,
} from "@worth/contracts";
import { getQuestion, listQuestions, markAnswer, recordReading } from "@worth/domain";
import { done } from "../done.ts";
import { isPrefetch } from "../http/is-prefetch.ts";
import { publicProcedure, type RequestContext } from "../trpc.ts";

/** Questions as anybody reads them. Queries, though they append exposure rows: reading is a GET. */
export const questionWall = {
  list: publicProcedure
    .input(listQuestionsInput)
    .output(listQuestionsOutput)
    .query(async ({ ctx, input }) => {
      const list = await listQuestions(ctx.deps, ctx.actor, input);
      const shown = list.rows.flatMap(({ best }) => (best === null ? [] : [best]));
      await recordAnswers(ctx, shown, input.visitor);
      return list;
    }),
  get: publicProcedure
    .input(getQuestionInput)
    .output(getQuestionOutput)
    .query(async ({ ctx, input }) => {
      const question = await getQuestion(ctx.deps, ctx.actor, input);
      await recordAnswers(ctx, question.answers.rows, input.visitor);
      return question;
    }),
  helpful: publicProcedure
    .input(markAnswerInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("reviewVoteByAddress", ctx.clientAddress);
      return done(markAnswer(ctx.deps, ctx.actor, input));
    }),
} satisfies TRPCRouterRecord;

async function recordAnswers(
  { deps, actor, headers }: Pick<RequestContext, "deps" | "actor" | "headers">,
  shown: readonly AnswerOutput[],
  visitor: string | null,
): Promise<void> {
  const ids = shown.filter(({ isOwn, state }) => !isOwn && state === "published").map(({ id }) => id);
  const userAgent = isPrefetch(headers) ? null : headers.get("user-agent");
  await recordReading(deps, actor, { of: "answer", ids, visitor, userAgent });
}
