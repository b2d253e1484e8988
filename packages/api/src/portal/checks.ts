import type { TRPCRouterRecord } from "@trpc/server";
import { listMemberChecksOutput } from "@worth/contracts";
import { listMemberChecks } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const checks = {
  list: memberProcedure
    .output(listMemberChecksOutput)
    .query(({ ctx }) => listMemberChecks(ctx.deps, ctx.actor)),
} satisfies TRPCRouterRecord;
