import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, fraudPreviewOutput, fraudSettingsSchema } from "@worth/contracts";
import { getFraudSettings, previewFraud, saveFraudSettings } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("queue.read");

export const fraud = {
  settings: reading.output(fraudSettingsSchema).query(({ ctx }) => getFraudSettings(ctx.deps, ctx.actor)),
  preview: reading
    .input(fraudSettingsSchema)
    .output(fraudPreviewOutput)
    .query(({ ctx, input }) => previewFraud(ctx.deps, ctx.actor, input)),
  save: staffProcedure("fraud.manage")
    .input(fraudSettingsSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveFraudSettings(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
