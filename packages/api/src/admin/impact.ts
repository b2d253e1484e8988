import type { TRPCRouterRecord } from "@trpc/server";
import { listReachInput, listReachOutput } from "@worth/contracts";
import { listReach } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

/** What a customer's word reached. */
export const impact = {
  reach: staffProcedure("customers.read")
    .input(listReachInput)
    .output(listReachOutput)
    .query(({ ctx, input }) => listReach(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
