import type { TRPCRouterRecord } from "@trpc/server";
import {
  adjustBalanceInput,
  customerLedgerInput,
  customerLedgerOutput,
  doneSchema,
  exportLedgerInput,
  exportLedgerOutput,
  listLedgerInput,
  listLedgerOutput,
  reverseAdjustmentInput,
} from "@worth/contracts";
import { adjustBalance, exportLedger, getCustomerLedger, listLedger, reverseAdjustment } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("rewards.read");
const adjusting = staffProcedure("rewards.adjust");

export const ledger = {
  list: reading
    .input(listLedgerInput)
    .output(listLedgerOutput)
    .query(({ ctx, input }) => listLedger(ctx.deps, ctx.actor, input)),
  export: reading
    .input(exportLedgerInput)
    .output(exportLedgerOutput)
    .query(({ ctx, input }) => exportLedger(ctx.deps, ctx.actor, input)),
  ofCustomer: reading
    .input(customerLedgerInput)
    .output(customerLedgerOutput)
    .query(({ ctx, input }) => getCustomerLedger(ctx.deps, ctx.actor, input)),
  adjust: adjusting
    .input(adjustBalanceInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(adjustBalance(ctx.deps, ctx.actor, input))),
  reverse: adjusting
    .input(reverseAdjustmentInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(reverseAdjustment(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
