import type { TRPCRouterRecord } from "@trpc/server";
import {
  getPolicyInput,
  policyOutput,
  policyPreviewOutput,
  previewPolicyInput,
  savePolicyInput,
  savePolicyOutput,
} from "@worth/contracts";
import { getPolicy, previewPolicy, savePolicy } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

const managing = staffProcedure("policy.manage");

export const policy = {
  get: staffProcedure("insights.read")
    .input(getPolicyInput)
    .output(policyOutput)
    .query(({ ctx, input }) => getPolicy(ctx.deps, ctx.actor, input)),
  preview: managing
    .input(previewPolicyInput)
    .output(policyPreviewOutput)
    .query(({ ctx, input }) => previewPolicy(ctx.deps, ctx.actor, input)),
  save: managing
    .input(savePolicyInput)
    .output(savePolicyOutput)
    .mutation(({ ctx, input }) => savePolicy(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
