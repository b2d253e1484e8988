import type { TRPCRouterRecord } from "@trpc/server";
import {
  confirmHeardInput,
  decideMentionInput,
  doneSchema,
  enteredMentionOutput,
  enterMentionInput,
  importMentionsInput,
  importMentionsOutput,
  listHeardInput,
  listHeardOutput,
  listMentionsInput,
  listMentionsOutput,
  logReferenceCallInput,
  mentionInput,
  mentionOutput,
} from "@worth/contracts";
import {
  confirmHeard,
  decideMention,
  enterMentionFor,
  getMention,
  importMentions,
  listHeard,
  listMentions,
  logReferenceCall,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("acts.read");
const deciding = staffProcedure("acts.decide");

export const mentions = {
  list: reading
    .input(listMentionsInput)
    .output(listMentionsOutput)
    .query(({ ctx, input }) => listMentions(ctx.deps, ctx.actor, input)),
  get: reading
    .input(mentionInput)
    .output(mentionOutput)
    .query(({ ctx, input }) => getMention(ctx.deps, ctx.actor, input)),
  heard: reading
    .input(listHeardInput)
    .output(listHeardOutput)
    .query(({ ctx, input }) => listHeard(ctx.deps, ctx.actor, input)),
  decide: deciding
    .input(decideMentionInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(decideMention(ctx.deps, ctx.actor, input))),
  enter: deciding
    .input(enterMentionInput)
    .output(enteredMentionOutput)
    .mutation(({ ctx, input }) => enterMentionFor(ctx.deps, ctx.actor, input)),
  bringIn: staffProcedure("imports.run")
    .input(importMentionsInput)
    .output(importMentionsOutput)
    .mutation(({ ctx, input }) => importMentions(ctx.deps, ctx.actor, input)),
  confirmHeard: deciding
    .input(confirmHeardInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(confirmHeard(ctx.deps, ctx.actor, input))),
  logCall: deciding
    .input(logReferenceCallInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(logReferenceCall(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
