import type { TRPCRouterRecord } from "@trpc/server";
import {
  acceptDifferenceInput,
  connectionOutput,
  doneSchema,
  getReconciliationInput,
  listBackfillsOutput,
  listReconciliationsOutput,
  parkedEventInput,
  reconciliationDetailOutput,
  startBackfillInput,
} from "@worth/contracts";
import {
  acceptDifference,
  getConnection,
  getReconciliation,
  listBackfills,
  listReconciliations,
  retryParkedEvent,
  setAsideParkedEvent,
  startBackfill,
  startReconciliation,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("connections.read");
const managing = staffProcedure("connections.manage");

/** What comes in from the payment provider, and whether our books agree with theirs. */
export const connections = {
  get: reading
    .output(connectionOutput)
    .query(({ ctx }) => getConnection(ctx.deps, ctx.actor, { mode: ctx.isLive ? "live" : "test" })),
  backfills: reading.output(listBackfillsOutput).query(({ ctx }) => listBackfills(ctx.deps, ctx.actor)),
  reconciliations: reading
    .output(listReconciliationsOutput)
    .query(({ ctx }) => listReconciliations(ctx.deps, ctx.actor)),
  reconciliation: reading
    .input(getReconciliationInput)
    .output(reconciliationDetailOutput)
    .query(({ ctx, input }) => getReconciliation(ctx.deps, ctx.actor, input)),
  retryEvent: managing
    .input(parkedEventInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(retryParkedEvent(ctx.deps, ctx.actor, input))),
  setAsideEvent: managing
    .input(parkedEventInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(setAsideParkedEvent(ctx.deps, ctx.actor, input))),
  startBackfill: managing
    .input(startBackfillInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(startBackfill(ctx.deps, ctx.actor, input))),
  reconcile: managing
    .output(doneSchema)
    .mutation(({ ctx }) => done(startReconciliation(ctx.deps, ctx.actor))),
  acceptDifference: managing
    .input(acceptDifferenceInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(acceptDifference(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
