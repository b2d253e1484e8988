import type { PolicyPreviewOutput, PreviewPolicyInput, StaffActor } from "@worth/contracts";
import { explainValue } from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { currentPolicy, readPolicyBody } from "../value/current-policy.ts";
import { databaseTime } from "../value/database-time.ts";
import { loadValueFacts } from "../value/load-value-facts.ts";
import { chooseSample } from "./choose-sample.ts";
import { compareOutcomes } from "./compare-outcomes.ts";
import { policyChanges } from "./policy-changes.ts";

/** What a draft would make of those it can move most, beside the policy in force, on the same facts. Writes nothing. */
export async function previewPolicy(
  { database }: Deps,
  _actor: StaffActor,
  { body }: PreviewPolicyInput,
): Promise<PolicyPreviewOutput> {
  const asOf = await databaseTime(database);
  const { version, ...inForce } = await currentPolicy(database, asOf);
  const { customerIds, leftOutCount } = await chooseSample(database);
  const windowMonths = Math.max(inForce.innovationWindowMonths, body.innovationWindowMonths);
  const load = (marginRate: number) =>
    loadValueFacts(database, customerIds, { asOf, marginRate, windowMonths });
  const loaded = await load(inForce.marginRate);
  // A margin is read with the purchases; a draft with another one needs them read again.
  const { facts } = body.marginRate === inForce.marginRate ? loaded : await load(body.marginRate);
  const lines = (policy: PreviewPolicyInput["body"], given: typeof facts) =>
    explainValue(given, { ...policy, version }, asOf.getTime());
  const { movers, ...comparison } = compareOutcomes(
    customerIds,
    lines(inForce, loaded.facts),
    lines(body, facts),
  );
  const people = await database.customer.findMany({
    where: { id: { in: movers.map(({ customerId }) => customerId) } },
    select: { id: true, displayName: true },
  });
  return {
    version,
    currency: loaded.currency,
    changes: policyChanges(readPolicyBody(inForce), body),
    customerCount: customerIds.length,
    leftOutCount,
    purchaseCount: facts.purchases.length,
    ...comparison,
    movers: movers.flatMap(({ customerId, ...mover }) => {
      const customer = people.find(({ id }) => id === customerId);
      return customer ? [{ customer, ...mover }] : [];
    }),
  };
}
