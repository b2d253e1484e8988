import type { TRPCRouterRecord } from "@trpc/server";
import {
  changelogEntryInput,
  correctEntryInput,
  customerIdeasInput,
  customerIdeasOutput,
  doneSchema,
  entryChoicesInput,
  entryChoicesOutput,
  listStaffEntriesInput,
  listStaffEntriesOutput,
  saveEntryInput,
  saveEntryOutput,
  staffEntryOutput,
} from "@worth/contracts";
import {
  correctEntry,
  getStaffEntry,
  listCustomerIdeas,
  listEntryChoices,
  listStaffEntries,
  publishEntry,
  saveEntry,
  withdrawEntry,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("ideas.read");
const managing = staffProcedure("changelog.manage");

export const changelog = {
  list: reading
    .input(listStaffEntriesInput)
    .output(listStaffEntriesOutput)
    .query(({ ctx, input }) => listStaffEntries(ctx.deps, ctx.actor, input)),
  get: reading
    .input(changelogEntryInput)
    .output(staffEntryOutput)
    .query(({ ctx, input }) => getStaffEntry(ctx.deps, ctx.actor, input)),
  choices: reading
    .input(entryChoicesInput)
    .output(entryChoicesOutput)
    .query(({ ctx, input }) => listEntryChoices(ctx.deps, ctx.actor, input)),
  ofCustomer: staffProcedure("customers.read")
    .input(customerIdeasInput)
    .output(customerIdeasOutput)
    .query(({ ctx, input }) => listCustomerIdeas(ctx.deps, ctx.actor, input)),
  save: managing
    .input(saveEntryInput)
    .output(saveEntryOutput)
    .mutation(({ ctx, input }) => saveEntry(ctx.deps, ctx.actor, input)),
  publish: managing
    .input(changelogEntryInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(publishEntry(ctx.deps, ctx.actor, input))),
  correct: managing
    .input(correctEntryInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(correctEntry(ctx.deps, ctx.actor, input))),
  withdraw: managing
    .input(changelogEntryInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(withdrawEntry(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
