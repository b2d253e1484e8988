import type { TRPCRouterRecord } from "@trpc/server";
import {
  customerTierInput,
  customerTierOutput,
  doneSchema,
  listTiersOutput,
  removeTierInput,
  saveTierInput,
} from "@worth/contracts";
import { getCustomerTier, listTiers, removeTier, saveTier } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("tiers.read");
const managing = staffProcedure("tiers.manage");

export const tiers = {
  list: reading.output(listTiersOutput).query(({ ctx }) => listTiers(ctx.deps, ctx.actor)),
  ofCustomer: reading
    .input(customerTierInput)
    .output(customerTierOutput)
    .query(({ ctx, input }) => getCustomerTier(ctx.deps, ctx.actor, input)),
  save: managing
    .input(saveTierInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveTier(ctx.deps, ctx.actor, input))),
  remove: managing
    .input(removeTierInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(removeTier(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
