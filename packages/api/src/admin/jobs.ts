import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, jobsOutput, retryJobInput } from "@worth/contracts";
import { getJobs, retryJob } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

/** The work in the background. */
export const jobs = {
  list: staffProcedure("jobs.read")
    .output(jobsOutput)
    .query(({ ctx }) => getJobs({ ...ctx.deps, queues: ctx.queues }, ctx.actor)),
  retry: staffProcedure("jobs.manage")
    .input(retryJobInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(retryJob({ ...ctx.deps, queues: ctx.queues }, ctx.actor, input))),
} satisfies TRPCRouterRecord;
