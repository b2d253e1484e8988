import type { TRPCRouterRecord } from "@trpc/server";
import {
  changelogEntryInput,
  changelogEntryOutput,
  listChangelogInput,
  listChangelogOutput,
  roadmapOutput,
} from "@worth/contracts";
import { getChangelogEntry, getRoadmap, listChangelog } from "@worth/domain";
import { publicProcedure } from "../trpc.ts";

/** Where things are going and what shipped, as much of it as the reader may see. */
export const changelog = {
  list: publicProcedure
    .input(listChangelogInput)
    .output(listChangelogOutput)
    .query(({ ctx, input }) => listChangelog(ctx.deps, ctx.actor, input)),
  /** For readers of feeds, who are nobody we know: what is for everyone, whoever asks. */
  feed: publicProcedure
    .output(listChangelogOutput)
    .query(({ ctx }) => listChangelog(ctx.deps, { kind: "anonymous" }, { page: 1 })),
  get: publicProcedure
    .input(changelogEntryInput)
    .output(changelogEntryOutput)
    .query(({ ctx, input }) => getChangelogEntry(ctx.deps, ctx.actor, input)),
  roadmap: publicProcedure.output(roadmapOutput).query(({ ctx }) => getRoadmap(ctx.deps, ctx.actor)),
} satisfies TRPCRouterRecord;
