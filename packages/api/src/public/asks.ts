import type { TRPCRouterRecord } from "@trpc/server";
import { askOffInput, askOffOutput, doneSchema } from "@worth/contracts";
import { getAskOff, turnAskOff } from "@worth/domain";
import { done } from "../done.ts";
import { publicProcedure } from "../trpc.ts";

/** The way out of a kind of mail, for whoever holds the link of one: there is nothing to guess, so nothing to limit. */
export const askMails = {
  get: publicProcedure
    .input(askOffInput)
    .output(askOffOutput)
    .query(({ ctx, input }) => getAskOff(ctx.deps, ctx.actor, input)),
  turnOff: publicProcedure
    .input(askOffInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(turnAskOff(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
