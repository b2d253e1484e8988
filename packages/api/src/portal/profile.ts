import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, profileOutput, updateProfileInput } from "@worth/contracts";
import { getProfile, updateProfile } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

export const profile = {
  get: memberProcedure.output(profileOutput).query(({ ctx }) => getProfile(ctx.deps, ctx.actor)),
  update: memberProcedure
    .input(updateProfileInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(updateProfile(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
