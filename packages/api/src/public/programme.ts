import type { TRPCRouterRecord } from "@trpc/server";
import { consentTextOutput, programmeOutput } from "@worth/contracts";
import { getConsentText, getProgramme } from "@worth/domain";
import { publicProcedure } from "../trpc.ts";

export const programme = {
  get: publicProcedure.output(programmeOutput).query(({ ctx }) => getProgramme(ctx.deps, ctx.actor)),
  terms: publicProcedure.output(consentTextOutput).query(({ ctx }) => getConsentText(ctx.deps, ctx.actor)),
} satisfies TRPCRouterRecord;
