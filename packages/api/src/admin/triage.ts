import type { TRPCRouterRecord } from "@trpc/server";
import { listTriageInput, listTriageOutput } from "@worth/contracts";
import { listTriage } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

export const triage = {
  list: staffProcedure("customers.read")
    .input(listTriageInput)
    .output(listTriageOutput)
    .query(({ ctx, input }) => listTriage(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
