import type { TRPCRouterRecord } from "@trpc/server";
import {
  cancelRedemptionInput,
  doneSchema,
  getPerkInput,
  memberPerkOutput,
  perkCatalogueOutput,
  redeemPerkInput,
  redeemPerkOutput,
} from "@worth/contracts";
import { cancelRedemption, getMemberPerk, getPerkCatalogue, redeemPerk } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

export const perks = {
  catalogue: memberProcedure
    .output(perkCatalogueOutput)
    .query(({ ctx }) => getPerkCatalogue(ctx.deps, ctx.actor)),
  get: memberProcedure
    .input(getPerkInput)
    .output(memberPerkOutput)
    .query(({ ctx, input }) => getMemberPerk(ctx.deps, ctx.actor, input)),
  redeem: memberProcedure
    .input(redeemPerkInput)
    .output(redeemPerkOutput)
    .mutation(({ ctx, input }) => redeemPerk(ctx.deps, ctx.actor, input)),
  cancel: memberProcedure
    .input(cancelRedemptionInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(cancelRedemption(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
