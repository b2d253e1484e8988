import type { GetCustomerInput, MachineActor, MachineValueOutput } from "@worth/contracts";
import { getCustomer } from "../customers/get-customer.ts";
import type { Deps } from "../deps.ts";
import { openCustomerValue } from "../value/open-customer-value.ts";

/** What a customer is worth and how they stand, for a CRM: the figures of their page, and nothing of who they are. */
export async function getMachineValue(
  deps: Deps,
  actor: MachineActor,
  { customerId }: GetCustomerInput,
): Promise<MachineValueOutput> {
  const [value, customer] = await Promise.all([
    openCustomerValue(deps, actor, { customerId }),
    getCustomer(deps, actor, { customerId }),
  ]);
  const { currency, policyVersion, asOf, headline, net, contribution } = value;
  const { id, group, isWally, isWom, roles, sentiment } = customer;
  return {
    customerId: id,
    currency,
    policyVersion,
    asOf,
    headline,
    net,
    contribution: contribution.parts,
    group,
    isWally,
    isWom,
    roles,
    sentiment,
  };
}
