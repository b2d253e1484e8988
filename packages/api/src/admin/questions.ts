import type { TRPCRouterRecord } from "@trpc/server";
import {
  answerAsStaffInput,
  decideTalkInput,
  doneSchema,
  listTalkInput,
  listTalkOutput,
} from "@worth/contracts";
import { answerAsStaff, decideTalk, listTalk } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("reviews.read");
const deciding = staffProcedure("reviews.decide");

/** Questions about products and their answers, as staff read and decide them. */
export const questions = {
  list: reading
    .input(listTalkInput)
    .output(listTalkOutput)
    .query(({ ctx, input }) => listTalk(ctx.deps, ctx.actor, input)),
  decide: deciding
    .input(decideTalkInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(decideTalk(ctx.deps, ctx.actor, input))),
  answer: deciding
    .input(answerAsStaffInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(answerAsStaff(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
