import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type CompanyOverrides = {
  id?: string;
  name?: string;
  /** Lower case. */
  domain?: string;
  createdAt?: Date;
};

export function buildCompany(overrides: CompanyOverrides = {}): Built<{ companyId: string }> {
  const {
    id = createId("company"),
    name = "Example Company",
    domain = null,
    createdAt = longAgo,
  } = overrides;
  return { ids: { companyId: id }, rows: { company: [{ id, name, domain, createdAt }] } };
}

export const createCompany = inserting(buildCompany);
