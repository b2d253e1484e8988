import type { TRPCRouterRecord } from "@trpc/server";
import {
  actPictureOutput,
  archiveActTypeInput,
  customerActsInput,
  customerActsOutput,
  decideActInput,
  doneSchema,
  listActsInput,
  listActsOutput,
  listActTypesOutput,
  logActForInput,
  loggedActInput,
  loggedActOutput,
  saveActTypeInput,
  savedActTypeOutput,
  staffActOutput,
} from "@worth/contracts";
import {
  archiveActType,
  decideAct,
  getCustomerActs,
  getLoggedAct,
  listActs,
  listActTypes,
  logActFor,
  readActPicture,
  saveActType,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("acts.read");
const deciding = staffProcedure("acts.decide");
const managing = staffProcedure("acts.manage");

export const acts = {
  list: reading
    .input(listActsInput)
    .output(listActsOutput)
    .query(({ ctx, input }) => listActs(ctx.deps, ctx.actor, input)),
  ofCustomer: reading
    .input(customerActsInput)
    .output(customerActsOutput)
    .query(({ ctx, input }) => getCustomerActs(ctx.deps, ctx.actor, input)),
  get: reading
    .input(loggedActInput)
    .output(staffActOutput)
    .query(({ ctx, input }) => getLoggedAct(ctx.deps, ctx.actor, input)),
  picture: reading
    .input(loggedActInput)
    .output(actPictureOutput)
    .query(({ ctx, input }) => readActPicture({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  decide: deciding
    .input(decideActInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(decideAct(ctx.deps, ctx.actor, input))),
  log: deciding
    .input(logActForInput)
    .output(loggedActOutput)
    .mutation(({ ctx, input }) => logActFor({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  types: reading.output(listActTypesOutput).query(({ ctx }) => listActTypes(ctx.deps, ctx.actor)),
  saveType: managing
    .input(saveActTypeInput)
    .output(savedActTypeOutput)
    .mutation(({ ctx, input }) => saveActType(ctx.deps, ctx.actor, input)),
  archiveType: managing
    .input(archiveActTypeInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(archiveActType(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
