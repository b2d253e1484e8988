import type { TRPCRouterRecord } from "@trpc/server";
import {
  attachReferralInput,
  doneSchema,
  getReferralInput,
  listReferralsInput,
  listReferralsOutput,
  referralDetailOutput,
  releaseHoldInput,
} from "@worth/contracts";
import { attachReferral, getReferral, listReferrals, releaseHold } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("referrals.read");
const deciding = staffProcedure("referrals.decide");

export const referrals = {
  list: reading
    .input(listReferralsInput)
    .output(listReferralsOutput)
    .query(({ ctx, input }) => listReferrals(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getReferralInput)
    .output(referralDetailOutput)
    .query(({ ctx, input }) => getReferral(ctx.deps, ctx.actor, input)),
  releaseHold: deciding
    .input(releaseHoldInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(releaseHold(ctx.deps, ctx.actor, input))),
  attach: deciding
    .input(attachReferralInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(attachReferral(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
