import type { TRPCRouterRecord } from "@trpc/server";
import {
  findReferralOfferInput,
  openedReferralOutput,
  openReferralLinkInput,
  referralOfferOutput,
} from "@worth/contracts";
import { findReferralOffer, openReferralLink } from "@worth/domain";
import { publicProcedure } from "../trpc.ts";

export const referralLinks = {
  /** A query, though it appends an anonymous exposure row: opening a link is a GET. */
  open: publicProcedure
    .input(openReferralLinkInput)
    .output(openedReferralOutput)
    .query(async ({ ctx, input }) => {
      await ctx.limits.spend("referralCodeByAddress", ctx.clientAddress);
      return openReferralLink(ctx.deps, ctx.actor, input);
    }),
  /** Who recommends behind a link that was opened before. */
  offer: publicProcedure
    .input(findReferralOfferInput)
    .output(referralOfferOutput.nullable())
    .query(async ({ ctx, input }) => {
      await ctx.limits.spend("referralCodeByAddress", ctx.clientAddress);
      return findReferralOffer(ctx.deps, ctx.actor, input);
    }),
} satisfies TRPCRouterRecord;
