import { AppError } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { explainValue } from "@worth/scoring";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { currentPolicy } from "./current-policy.ts";
import { loadValueFacts } from "./load-value-facts.ts";

/** One customer's lines on every basis with the facts they come from, computed when somebody opens them. */
export async function explainCustomer(reader: Reader, customerId: string, asOf: Date) {
  const policy = await currentPolicy(reader, asOf);
  const { marginRate, innovationWindowMonths: windowMonths } = policy;
  const loaded = await loadValueFacts(reader, [customerId], { asOf, marginRate, windowMonths });
  const lines = explainValue(loaded.facts, policy, asOf.getTime());
  return { ...loaded, lines, policy, asOf };
}

export type ExplainedCustomer = Awaited<ReturnType<typeof explainCustomer>>;

/** Who a customer is today. Refuses an id nobody has the way it refuses one nobody may see. */
export async function requireCustomer(reader: Reader, customerId: string): Promise<string> {
  const found = await resolveCustomer(reader, customerId);
  if (found === null) throw new AppError("not_found");
  return found;
}
