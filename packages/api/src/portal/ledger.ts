import type { TRPCRouterRecord } from "@trpc/server";
import { getStatementInput, statementOutput } from "@worth/contracts";
import { getStatement } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

export const ledger = {
  statement: memberProcedure
    .input(getStatementInput)
    .output(statementOutput)
    .query(({ ctx, input }) => getStatement(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
