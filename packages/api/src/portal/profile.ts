import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, eraseSelfInput, profileOutput, updateProfileInput } from "@worth/contracts";
import { eraseCustomer, getProfile, updateProfile } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

export const profile = {
  get: memberProcedure.output(profileOutput).query(({ ctx }) => getProfile(ctx.deps, ctx.actor)),
  update: memberProcedure
    .input(updateProfileInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(updateProfile(ctx.deps, ctx.actor, input))),
  /** Everything about the member goes, their session with it. */
  erase: memberProcedure
    .input(eraseSelfInput)
    .output(doneSchema)
    .mutation(({ ctx }) => done(eraseCustomer({ ...ctx.deps, ...ctx.storage }, ctx.actor, ctx.actor))),
} satisfies TRPCRouterRecord;
