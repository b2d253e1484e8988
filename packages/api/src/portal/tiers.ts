import type { TRPCRouterRecord } from "@trpc/server";
import { memberTierOutput } from "@worth/contracts";
import { getMemberTier } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const tiers = {
  mine: memberProcedure.output(memberTierOutput).query(({ ctx }) => getMemberTier(ctx.deps, ctx.actor)),
} satisfies TRPCRouterRecord;
