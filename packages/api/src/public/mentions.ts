import type { TRPCRouterRecord } from "@trpc/server";
import { followedLinkOutput, followLinkInput } from "@worth/contracts";
import { followLink } from "@worth/domain";
import { isPrefetch } from "../http/is-prefetch.ts";
import { publicProcedure } from "../trpc.ts";

export const trackedLinks = {
  /** A query, though it appends an exposure row: following a link is a GET. */
  follow: publicProcedure
    .input(followLinkInput)
    .output(followedLinkOutput)
    .query(async ({ ctx, input }) => {
      await ctx.limits.spend("referralCodeByAddress", ctx.clientAddress);
      const userAgent = isPrefetch(ctx.headers) ? null : ctx.headers.get("user-agent");
      return followLink(ctx.deps, ctx.actor, { ...input, userAgent });
    }),
} satisfies TRPCRouterRecord;
