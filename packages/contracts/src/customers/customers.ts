import { z } from "zod";
import {
  currencySchema,
  instantSchema,
  moneyMinorSchema,
  pageOf,
  pageSchema,
  searchSchema,
} from "../fields.ts";
import { idSchema } from "../ids.ts";
import { netRangeOutput, partsOutput } from "../value/customer-value.ts";

export const sentiments = ["promoter", "passive", "detractor"] as const;

export const customerSorts = ["headline", "net", "own", "last_purchase", "name"] as const;

export const customerFilters = ["all", "members", "non_members", "detractors", "referrers"] as const;

export const listCustomersInput = z.strictObject({
  search: searchSchema(120),
  filter: z.enum(customerFilters).default("all"),
  sort: z.enum(customerSorts).default("headline"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  page: pageSchema,
});
export type ListCustomersInput = z.infer<typeof listCustomersInput>;

export const companyNameSchema = z.strictObject({ id: idSchema("company"), name: z.string() });

export const customerRowOutput = z.strictObject({
  id: idSchema("customer"),
  displayName: z.string(),
  company: companyNameSchema.nullable(),
  isMember: z.boolean(),
  sentiment: z.enum(sentiments).nullable(),
  headline: partsOutput,
  netMinor: moneyMinorSchema,
  purchaseCount: z.int(),
  lastPurchaseAt: instantSchema.nullable(),
});
export type CustomerRowOutput = z.infer<typeof customerRowOutput>;

export const listCustomersOutput = pageOf(customerRowOutput).extend({ currency: currencySchema });
export type ListCustomersOutput = z.infer<typeof listCustomersOutput>;

export const getCompanyInput = z.strictObject({ companyId: idSchema("company") });

export const companyOutput = z.strictObject({
  id: idSchema("company"),
  name: z.string(),
  currency: currencySchema,
  headline: partsOutput,
  netMinor: moneyMinorSchema,
  netRange: netRangeOutput,
  people: z.array(customerRowOutput),
});
export type CompanyOutput = z.infer<typeof companyOutput>;
