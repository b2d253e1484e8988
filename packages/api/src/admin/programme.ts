import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, programmeOutput, updateProgrammeInput } from "@worth/contracts";
import { getProgramme, updateProgramme } from "@worth/domain";
import { done } from "../done.ts";
import { publicProcedure, staffProcedure } from "../trpc.ts";

export const programme = {
  /** The sign-in page names the programme too. */
  get: publicProcedure.output(programmeOutput).query(({ ctx }) => getProgramme(ctx.deps, ctx.actor)),
  update: staffProcedure("programme.manage")
    .input(updateProgrammeInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(updateProgramme(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
