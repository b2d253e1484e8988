import type { TRPCRouterRecord } from "@trpc/server";
import {
  addRateInput,
  addRateOutput,
  listRatesInput,
  listRatesOutput,
  listUnconvertedInput,
  listUnconvertedOutput,
  uploadRatesInput,
  uploadRatesOutput,
} from "@worth/contracts";
import { addRate, listRates, listUnconverted, uploadRates } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("insights.read");
const managing = staffProcedure("rates.manage");

export const rates = {
  list: reading
    .input(listRatesInput)
    .output(listRatesOutput)
    .query(({ ctx, input }) => listRates(ctx.deps, ctx.actor, input)),
  unconverted: reading
    .input(listUnconvertedInput)
    .output(listUnconvertedOutput)
    .query(({ ctx, input }) => listUnconverted(ctx.deps, ctx.actor, input)),
  add: managing
    .input(addRateInput)
    .output(addRateOutput)
    .mutation(({ ctx, input }) => addRate(ctx.deps, ctx.actor, input)),
  upload: managing
    .input(uploadRatesInput)
    .output(uploadRatesOutput)
    .mutation(({ ctx, input }) => uploadRates(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
