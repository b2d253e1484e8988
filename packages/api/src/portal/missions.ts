import type { TRPCRouterRecord } from "@trpc/server";
import { listMissionsOutput } from "@worth/contracts";
import { listMissions } from "@worth/domain";
import { memberProcedure } from "../trpc.ts";

/** What campaigns that run ask members to do. */
export const missions = {
  list: memberProcedure.output(listMissionsOutput).query(({ ctx }) => listMissions(ctx.deps, ctx.actor)),
} satisfies TRPCRouterRecord;
