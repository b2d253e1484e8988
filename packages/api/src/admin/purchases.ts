import type { TRPCRouterRecord } from "@trpc/server";
import { getPurchaseInput, purchaseOutput } from "@worth/contracts";
import { getPurchase } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

export const purchases = {
  get: staffProcedure("customers.read")
    .input(getPurchaseInput)
    .output(purchaseOutput)
    .query(({ ctx, input }) => getPurchase(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
