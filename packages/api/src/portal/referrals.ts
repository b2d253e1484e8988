import type { TRPCRouterRecord } from "@trpc/server";
import { memberHomeOutput, memberReferralsOutput } from "@worth/contracts";
import { getMemberHome, getMemberReferrals } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const referrals = {
  home: memberProcedure.output(memberHomeOutput).query(({ ctx }) => getMemberHome(ctx.deps, ctx.actor)),
  list: memberProcedure
    .output(memberReferralsOutput)
    .query(({ ctx }) => getMemberReferrals(ctx.deps, ctx.actor)),
} satisfies TRPCRouterRecord;
