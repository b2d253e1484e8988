import type { TRPCRouterRecord } from "@trpc/server";
import {
  companyOutput,
  customerOutput,
  customerValueOutput,
  doneSchema,
  eraseCustomerInput,
  getCompanyInput,
  getCustomerInput,
  getCustomerValueInput,
  getValueChangesInput,
  listCustomersInput,
  listCustomersOutput,
  listValueLinesInput,
  listValueLinesOutput,
  mergeCustomersInput,
  mergeCustomersOutput,
  mergePreviewOutput,
  previewMergeInput,
  valueChangesOutput,
} from "@worth/contracts";
import {
  eraseCustomer,
  getCompany,
  getCustomer,
  getValueChanges,
  listCustomers,
  listValueLines,
  mergeCustomers,
  openCustomerValue,
  previewMerge,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("customers.read");
const merging = staffProcedure("customers.merge");

export const customers = {
  list: reading
    .input(listCustomersInput)
    .output(listCustomersOutput)
    .query(({ ctx, input }) => listCustomers(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getCustomerInput)
    .output(customerOutput)
    .query(({ ctx, input }) => getCustomer(ctx.deps, ctx.actor, input)),
  value: reading
    .input(getCustomerValueInput)
    .output(customerValueOutput)
    .query(({ ctx, input }) => openCustomerValue(ctx.deps, ctx.actor, input)),
  lines: reading
    .input(listValueLinesInput)
    .output(listValueLinesOutput)
    .query(({ ctx, input }) => listValueLines(ctx.deps, ctx.actor, input)),
  changes: reading
    .input(getValueChangesInput)
    .output(valueChangesOutput)
    .query(({ ctx, input }) => getValueChanges(ctx.deps, ctx.actor, input)),
  previewMerge: merging
    .input(previewMergeInput)
    .output(mergePreviewOutput)
    .query(({ ctx, input }) => previewMerge(ctx.deps, ctx.actor, input)),
  merge: merging
    .input(mergeCustomersInput)
    .output(mergeCustomersOutput)
    .mutation(({ ctx, input }) => mergeCustomers(ctx.deps, ctx.actor, input)),
  erase: staffProcedure("customers.erase")
    .input(eraseCustomerInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(eraseCustomer({ ...ctx.deps, ...ctx.storage }, ctx.actor, input))),
} satisfies TRPCRouterRecord;

export const companies = {
  get: reading
    .input(getCompanyInput)
    .output(companyOutput)
    .query(({ ctx, input }) => getCompany(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
