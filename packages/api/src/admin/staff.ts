import type { TRPCRouterRecord } from "@trpc/server";
import {
  changeStaffRoleInput,
  currentStaffOutput,
  disableStaffInput,
  doneSchema,
  inviteStaffInput,
  listStaffOutput,
} from "@worth/contracts";
import { changeStaffRole, disableStaff, getCurrentStaff, inviteStaff, listStaff } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const managing = staffProcedure("staff.manage");

export const staff = {
  current: staffProcedure("own.sessions")
    .output(currentStaffOutput)
    .query(({ ctx }) => getCurrentStaff(ctx.deps, ctx.actor)),
  list: staffProcedure("staff.read")
    .output(listStaffOutput)
    .query(({ ctx }) => listStaff(ctx.deps, ctx.actor)),
  invite: managing
    .input(inviteStaffInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(inviteStaff(ctx.deps, ctx.actor, input))),
  changeRole: managing
    .input(changeStaffRoleInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(changeStaffRole(ctx.deps, ctx.actor, input))),
  disable: managing
    .input(disableStaffInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(disableStaff(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
