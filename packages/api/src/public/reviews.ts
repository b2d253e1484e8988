import type { TRPCRouterRecord } from "@trpc/server";
import {
  doneSchema,
  embeddedWallInput,
  listWallInput,
  listWallOutput,
  markHelpfulInput,
  photoFileOutput,
  photoInput,
  reportReviewInput,
} from "@worth/contracts";
import { listWall, markHelpful, readPhoto, recordReads, reportReview } from "@worth/domain";
import { done } from "../done.ts";
import { isPrefetch } from "../http/is-prefetch.ts";
import { publicProcedure } from "../trpc.ts";

export const reviewWall = {
  /** A query, though it appends exposure rows: reading the wall is a GET. */
  list: publicProcedure
    .input(listWallInput)
    .output(listWallOutput)
    .query(async ({ ctx, input }) => {
      const wall = await listWall(ctx.deps, ctx.actor, input);
      const reviewIds = wall.rows.filter(({ isOwn }) => !isOwn).map(({ id }) => id);
      const userAgent = isPrefetch(ctx.headers) ? null : ctx.headers.get("user-agent");
      await recordReads(ctx.deps, ctx.actor, { reviewIds, visitor: input.visitor, userAgent });
      return wall;
    }),
  /** The newest reviews for other people's pages, where nobody is known and nobody is counted. */
  embedded: publicProcedure
    .input(embeddedWallInput)
    .output(listWallOutput)
    .query(({ ctx, input: { productId } }) =>
      listWall(ctx.deps, { kind: "anonymous" }, listWallInput.parse({ productId, visitor: null })),
    ),
  photo: publicProcedure
    .input(photoInput)
    .output(photoFileOutput)
    .query(({ ctx, input }) => readPhoto({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  helpful: publicProcedure
    .input(markHelpfulInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("reviewVoteByAddress", ctx.clientAddress);
      return done(markHelpful(ctx.deps, ctx.actor, input));
    }),
  report: publicProcedure
    .input(reportReviewInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("reviewVoteByAddress", ctx.clientAddress);
      return done(reportReview(ctx.deps, ctx.actor, input));
    }),
} satisfies TRPCRouterRecord;
