import type { CustomerValueOutput, GetCustomerValueInput, MachineActor, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { explainCustomer, requireCustomer } from "./explain-customer.ts";
import { realisedValueOf } from "./get-customer-value.ts";
import { readExpectedValue } from "./read-expected-value.ts";
import { readMoment } from "./read-moment.ts";
import { readValueMemo } from "./read-value-memo.ts";

/**
 * What a customer is worth, now or at the end of any past day: the realised value from facts, and beside it what is
 * expected and what is only worth a remark.
 */
export async function openCustomerValue(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor | MachineActor,
  { customerId: askedId, asOf: moment }: GetCustomerValueInput,
): Promise<CustomerValueOutput> {
  const customerId = await requireCustomer(database, askedId);
  const { asOf, isPast } = await readMoment(database, moment);
  const explained = await explainCustomer(database, customerId, asOf);
  const [memo, expected] = await Promise.all([
    readValueMemo(database, customerId, { explained, isPast }),
    readExpectedValue(database, customerId, isPast ? explained : null),
  ]);
  return { ...realisedValueOf(explained, customerId), isPast, memo, expected };
}
