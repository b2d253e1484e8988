import type { TRPCRouterRecord } from "@trpc/server";
import {
  callOffInput,
  createPerkInput,
  createPerkOutput,
  doneSchema,
  getStaffPerkInput,
  handOutInput,
  listPerksInput,
  listPerksOutput,
  listToHandOutInput,
  listToHandOutOutput,
  movePerkInput,
  perkDetailOutput,
  updatePerkInput,
} from "@worth/contracts";
import {
  cancelRedemptionForMember,
  createPerk,
  getPerk,
  handOutRedemption,
  listPerks,
  listToHandOut,
  movePerk,
  updatePerk,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("perks.read");
const managing = staffProcedure("perks.manage");
const handingOut = staffProcedure("perks.hand_out");

export const perks = {
  list: reading
    .input(listPerksInput)
    .output(listPerksOutput)
    .query(({ ctx, input }) => listPerks(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getStaffPerkInput)
    .output(perkDetailOutput)
    .query(({ ctx, input }) => getPerk(ctx.deps, ctx.actor, input)),
  toHandOut: reading
    .input(listToHandOutInput)
    .output(listToHandOutOutput)
    .query(({ ctx, input }) => listToHandOut(ctx.deps, ctx.actor, input)),
  create: managing
    .input(createPerkInput)
    .output(createPerkOutput)
    .mutation(({ ctx, input }) => createPerk(ctx.deps, ctx.actor, input)),
  update: managing
    .input(updatePerkInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(updatePerk(ctx.deps, ctx.actor, input))),
  move: managing
    .input(movePerkInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(movePerk(ctx.deps, ctx.actor, input))),
  handOut: handingOut
    .input(handOutInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(handOutRedemption(ctx.deps, ctx.actor, input))),
  callOff: handingOut
    .input(callOffInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(cancelRedemptionForMember(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
