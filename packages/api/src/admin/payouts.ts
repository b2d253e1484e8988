import type { TRPCRouterRecord } from "@trpc/server";
import {
  doneSchema,
  exportPayoutsOutput,
  getPayoutInput,
  giveBackPayoutInput,
  listPayoutsInput,
  listPayoutsOutput,
  markPaidInput,
  markPaidOutput,
  payoutDetailOutput,
  retryPayoutInput,
  reversePayoutInput,
} from "@worth/contracts";
import {
  exportManualPayouts,
  getPayout,
  giveBackPayout,
  listPayouts,
  markPayoutsPaid,
  retryPayout,
  reversePayout,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("payouts.read");
const managing = staffProcedure("payouts.manage");

export const payouts = {
  list: reading
    .input(listPayoutsInput)
    .output(listPayoutsOutput)
    .query(({ ctx, input }) => listPayouts(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getPayoutInput)
    .output(payoutDetailOutput)
    .query(({ ctx, input }) => getPayout(ctx.deps, ctx.actor, input)),
  export: managing.output(exportPayoutsOutput).query(({ ctx }) => exportManualPayouts(ctx.deps, ctx.actor)),
  retry: managing
    .input(retryPayoutInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(retryPayout(ctx.deps, ctx.actor, input))),
  giveBack: managing
    .input(giveBackPayoutInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(giveBackPayout(ctx.deps, ctx.actor, input))),
  markPaid: managing
    .input(markPaidInput)
    .output(markPaidOutput)
    .mutation(({ ctx, input }) => markPayoutsPaid(ctx.deps, ctx.actor, input)),
  reverse: managing
    .input(reversePayoutInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(reversePayout(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
