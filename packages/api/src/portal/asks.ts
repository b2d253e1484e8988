import type { TRPCRouterRecord } from "@trpc/server";
import { askChoices, askChoicesOutput, doneSchema } from "@worth/contracts";
import { getAskChoices, saveAskChoices } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

/** What a member may be asked for. */
export const asks = {
  choices: memberProcedure.output(askChoicesOutput).query(({ ctx }) => getAskChoices(ctx.deps, ctx.actor)),
  saveChoices: memberProcedure
    .input(askChoices)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveAskChoices(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
