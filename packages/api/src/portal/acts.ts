import type { TRPCRouterRecord } from "@trpc/server";
import {
  actPictureOutput,
  logActInput,
  loggedActInput,
  loggedActOutput,
  ownActsOutput,
} from "@worth/contracts";
import { listOwnActs, logAct, readActPicture } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const acts = {
  mine: memberProcedure.output(ownActsOutput).query(({ ctx }) => listOwnActs(ctx.deps, ctx.actor)),
  log: memberProcedure
    .input(logActInput)
    .output(loggedActOutput)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("mentionByMember", ctx.actor.customerId);
      return logAct({ ...ctx.deps, ...ctx.storage }, ctx.actor, input);
    }),
  picture: memberProcedure
    .input(loggedActInput)
    .output(actPictureOutput)
    .query(({ ctx, input }) => readActPicture({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
} satisfies TRPCRouterRecord;
