import type { TRPCRouterRecord } from "@trpc/server";
import {
  comparisonOutput,
  concentrationOutput,
  getConcentrationInput,
  getLeversInput,
  getModelInput,
  leversOutput,
  modelOutput,
  startedRunOutput,
} from "@worth/contracts";
import { getComparison, getConcentration, getLevers, getModel, startRun } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

export const insights = {
  comparison: staffProcedure("insights.read")
    .output(comparisonOutput)
    .query(({ ctx }) => getComparison(ctx.deps, ctx.actor)),
  concentration: staffProcedure("insights.read")
    .input(getConcentrationInput)
    .output(concentrationOutput)
    .query(({ ctx, input }) => getConcentration(ctx.deps, ctx.actor, input)),
  levers: staffProcedure("insights.read")
    .input(getLeversInput)
    .output(leversOutput)
    .query(({ ctx, input }) => getLevers(ctx.deps, ctx.actor, input)),
  model: staffProcedure("insights.read")
    .input(getModelInput)
    .output(modelOutput)
    .query(({ ctx, input }) => getModel(ctx.deps, ctx.actor, input)),
  compute: staffProcedure("values.compute")
    .output(startedRunOutput)
    .mutation(({ ctx }) => startRun(ctx.deps, ctx.actor, { trigger: "staff" })),
} satisfies TRPCRouterRecord;
