import type { TRPCRouterRecord } from "@trpc/server";
import {
  enteredMentionOutput,
  makeLinkInput,
  mentionWordsInput,
  ownMentionsOutput,
  pageInput,
  trackedLinkOutput,
} from "@worth/contracts";
import { enterMention, listOwnMentions, makeLink } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const mentions = {
  mine: memberProcedure
    .input(pageInput)
    .output(ownMentionsOutput)
    .query(({ ctx, input }) => listOwnMentions(ctx.deps, ctx.actor, input)),
  enter: memberProcedure
    .input(mentionWordsInput)
    .output(enteredMentionOutput)
    .mutation(async ({ ctx, input }) => {
      // Somebody's page is read for each of them, and a person has to look.
      await ctx.limits.spend("mentionByMember", ctx.actor.customerId);
      return enterMention(ctx.deps, ctx.actor, input);
    }),
  makeLink: memberProcedure
    .input(makeLinkInput)
    .output(trackedLinkOutput)
    .mutation(({ ctx, input }) => makeLink(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
