import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, getNextAskOutput, impactOutput } from "@worth/contracts";
import { getImpact, getNextAsk, sayNotNow } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

/** What became of a member's word, and the one thing they are asked for. */
export const impact = {
  mine: memberProcedure.output(impactOutput).query(({ ctx }) => getImpact(ctx.deps, ctx.actor)),
  nextAsk: memberProcedure.output(getNextAskOutput).query(({ ctx }) => getNextAsk(ctx.deps, ctx.actor)),
  notNow: memberProcedure.output(doneSchema).mutation(({ ctx }) => done(sayNotNow(ctx.deps, ctx.actor))),
} satisfies TRPCRouterRecord;
