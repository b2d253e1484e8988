import type { TRPCRouterRecord } from "@trpc/server";
import {
  askPayoutInput,
  askPayoutOutput,
  doneSchema,
  memberPayoutsOutput,
  openOnboardingOutput,
} from "@worth/contracts";
import { askPayout, checkOwnAccount, getMemberPayouts, openOnboarding } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

export const payouts = {
  mine: memberProcedure.output(memberPayoutsOutput).query(({ ctx }) => getMemberPayouts(ctx.deps, ctx.actor)),
  ask: memberProcedure
    .input(askPayoutInput)
    .output(askPayoutOutput)
    .mutation(({ ctx, input }) => askPayout(ctx.deps, ctx.actor, input)),
  openOnboarding: memberProcedure
    .output(openOnboardingOutput)
    .mutation(({ ctx }) => openOnboarding({ ...ctx.deps, payouts: ctx.payouts }, ctx.actor)),
  checkAccount: memberProcedure
    .output(doneSchema)
    .mutation(({ ctx }) => done(checkOwnAccount({ ...ctx.deps, payouts: ctx.payouts }, ctx.actor))),
} satisfies TRPCRouterRecord;
