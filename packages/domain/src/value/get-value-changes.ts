import {
  AppError,
  type GetValueChangesInput,
  type StaffActor,
  type ValueChangeOutput,
  type ValueChangesOutput,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import { namesOf } from "../customers/names-of.ts";
import type { Deps } from "../deps.ts";
import { measureChanges, type MeasuredChange } from "./changes/measure-changes.ts";
import { currentPolicy, type ProgrammePolicy } from "./current-policy.ts";
import { requireCustomer } from "./explain-customer.ts";
import { getCustomerValue } from "./get-customer-value.ts";
import { loadValueFacts } from "./load-value-facts.ts";
import { readMoment } from "./read-moment.ts";

const defaultDays = 30;
const dayMs = 86_400_000;
const mostShown = 30;

/** What changed in a customer's value between two moments, each computed by the facts and the policy of then, and why. */
export async function getValueChanges(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { customerId: askedId, from: fromMoment, to: toMoment }: GetValueChangesInput,
): Promise<ValueChangesOutput> {
  const customerId = await requireCustomer(database, askedId);
  const { asOf: to } = await readMoment(database, toMoment);
  const from =
    fromMoment === undefined
      ? new Date(to.getTime() - defaultDays * dayMs)
      : (await readMoment(database, fromMoment)).asOf;
  if (from >= to) throw new AppError("invalid_input", { fields: { from: "too_large" } });
  const [before, after] = await Promise.all([
    getCustomerValue(database, customerId, from),
    getCustomerValue(database, customerId, to),
  ]);
  const changes = (await measureBetween(database, customerId, from, to)).toSorted(
    (a, b) => sizeOf(b) - sizeOf(a) || a.recordedAt - b.recordedAt,
  );
  const names = await namesOf(
    database,
    changes.slice(0, mostShown).flatMap(({ personId }) => personId ?? []),
  );
  return {
    currency: after.currency,
    before: valueAt(before),
    after: valueAt(after),
    changes: changes.slice(0, mostShown).map((change) => toOutput(change, names)),
    others: sumOf(changes.slice(mostShown)),
  };
}

async function measureBetween(reader: Reader, customerId: string, from: Date, to: Date) {
  const [oldPolicy, newPolicy] = [await currentPolicy(reader, from), await currentPolicy(reader, to)];
  const windowMonths = Math.max(oldPolicy.innovationWindowMonths, newPolicy.innovationWindowMonths);
  const load = async (asOf: Date, { marginRate }: ProgrammePolicy) =>
    (await loadValueFacts(reader, [customerId], { asOf, marginRate, windowMonths })).facts;
  const beforeFacts = await load(from, oldPolicy);
  const afterFacts = await load(to, oldPolicy);
  const isSameMargin = oldPolicy.marginRate === newPolicy.marginRate;
  return measureChanges({
    customerId,
    before: { facts: beforeFacts, policy: oldPolicy, at: from.getTime() },
    afterFacts,
    after: {
      facts: isSameMargin ? afterFacts : await load(to, newPolicy),
      policy: newPolicy,
      at: to.getTime(),
    },
  });
}

const sizeOf = ({ headlineMinor, netMinor, contributionMinor }: MeasuredChange): number =>
  Math.max(Math.abs(headlineMinor), Math.abs(netMinor), Math.abs(contributionMinor));

function valueAt(value: Awaited<ReturnType<typeof getCustomerValue>>): ValueChangesOutput["before"] {
  const { asOf, policyVersion, headline, net, contribution } = value;
  return { at: asOf, policyVersion, headline, net, contributionMinor: contribution.parts.totalMinor };
}

function toOutput(
  { move, factId, personId, recordedAt, headlineMinor, netMinor, contributionMinor }: MeasuredChange,
  names: ReadonlyMap<string, string>,
): ValueChangeOutput {
  const displayName = personId === null ? undefined : names.get(personId);
  return {
    move,
    factId,
    recordedAt: new Date(recordedAt).toISOString(),
    person: personId === null || displayName === undefined ? null : { id: personId, displayName },
    headlineMinor,
    netMinor,
    contributionMinor,
  };
}

function sumOf(changes: readonly MeasuredChange[]): ValueChangesOutput["others"] {
  if (changes.length === 0) return null;
  const sum = (field: "headlineMinor" | "netMinor" | "contributionMinor") =>
    changes.reduce((total, change) => total + change[field], 0);
  return {
    count: changes.length,
    headlineMinor: sum("headlineMinor"),
    netMinor: sum("netMinor"),
    contributionMinor: sum("contributionMinor"),
  };
}
