import type { TRPCRouterRecord } from "@trpc/server";
import {
  companyOutput,
  customerOutput,
  getCompanyInput,
  getCustomerInput,
  listCustomersInput,
  listCustomersOutput,
  listValueLinesInput,
  listValueLinesOutput,
} from "@worth/contracts";
import { getCompany, getCustomer, listCustomers, listValueLines } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("customers.read");

export const customers = {
  list: reading
    .input(listCustomersInput)
    .output(listCustomersOutput)
    .query(({ ctx, input }) => listCustomers(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getCustomerInput)
    .output(customerOutput)
    .query(({ ctx, input }) => getCustomer(ctx.deps, ctx.actor, input)),
  lines: reading
    .input(listValueLinesInput)
    .output(listValueLinesOutput)
    .query(({ ctx, input }) => listValueLines(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;

export const companies = {
  get: reading
    .input(getCompanyInput)
    .output(companyOutput)
    .query(({ ctx, input }) => getCompany(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
