import type { TRPCRouterRecord } from "@trpc/server";
import {
  doneSchema,
  eraseSelfInput,
  ownDataInput,
  ownDataOutput,
  profileOutput,
  updateProfileInput,
} from "@worth/contracts";
import { eraseCustomer, getProfile, readOwnData, updateProfile } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

export const profile = {
  get: memberProcedure.output(profileOutput).query(({ ctx }) => getProfile(ctx.deps, ctx.actor)),
  update: memberProcedure
    .input(updateProfileInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(updateProfile(ctx.deps, ctx.actor, input))),
  /** A page of everything about the member; the first one counts as a download. */
  download: memberProcedure
    .input(ownDataInput)
    .output(ownDataOutput)
    .mutation(async ({ ctx, input }) => {
      if (input.part === null) await ctx.limits.spend("downloadByMember", ctx.actor.customerId);
      return readOwnData(ctx.deps, ctx.actor, input);
    }),
  /** Everything about the member goes, their session with it. */
  erase: memberProcedure
    .input(eraseSelfInput)
    .output(doneSchema)
    .mutation(({ ctx }) => done(eraseCustomer({ ...ctx.deps, ...ctx.storage }, ctx.actor, ctx.actor))),
} satisfies TRPCRouterRecord;
