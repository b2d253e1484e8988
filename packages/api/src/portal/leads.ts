import type { TRPCRouterRecord } from "@trpc/server";
import { submitLeadInput, submitLeadOutput } from "@worth/contracts";
import { submitLead } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const leads = {
  submit: memberProcedure
    .input(submitLeadInput)
    .output(submitLeadOutput)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("leadByMember", ctx.actor.customerId);
      return submitLead(ctx.deps, ctx.actor, input);
    }),
} satisfies TRPCRouterRecord;
