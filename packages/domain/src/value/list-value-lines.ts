import type { ListValueLinesInput, ListValueLinesOutput, StaffActor } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { ValueFacts, ValueLine, ValuePart } from "@worth/scoring";
import { namesOf } from "../customers/names-of.ts";
import type { Deps } from "../deps.ts";
import { explainCustomer, requireCustomer } from "./explain-customer.ts";
import { readMoment } from "./read-moment.ts";

const pageSize = 50;

type LineFact = ListValueLinesOutput["rows"][number]["fact"];

/** The lines behind one part of one customer's value, the largest first. Their sum is the part. */
export async function listValueLines(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { customerId: askedId, basis, part, asOf: moment, page }: ListValueLinesInput,
): Promise<ListValueLinesOutput> {
  const customerId = await requireCustomer(database, askedId);
  const { asOf } = await readMoment(database, moment);
  const { facts, lines, currency } = await explainCustomer(database, customerId, asOf);
  const wanted = lines
    .filter((line) => line.customerId === customerId && line.basis === basis && partOf(line) === part)
    .toSorted((a, b) => b.amountMinor - a.amountMinor || (a.factId < b.factId ? -1 : 1));
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const occurredAt = occurrencesOf(facts);
  const [names, describe] = await Promise.all([
    namesOf(
      database,
      shown.flatMap(({ counterpartId }) => counterpartId ?? []),
    ),
    factsOf(database, shown),
  ]);
  return {
    rows: shown.map((line) => {
      const { factId, rule, share, amountMinor, counterpartId } = line;
      const displayName = counterpartId === undefined ? undefined : names.get(counterpartId);
      return {
        fact: describe(line),
        rule,
        share,
        amountMinor,
        occurredAt: new Date(occurredAt.get(factId) ?? 0).toISOString(),
        counterpart:
          counterpartId === undefined || displayName === undefined
            ? null
            : { id: counterpartId, displayName },
      };
    }),
    total: wanted.length,
    page,
    pageSize,
    currency,
    sumMinor: wanted.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}

const earnedBy: Partial<Record<ValueLine["rule"], ValuePart>> = {
  reward_referral: "referral",
  reward_influence: "influence",
  reward_innovation: "innovation",
};

/** Serving costs weigh on own value, a reward on the part that earned it. */
function partOf({ part, rule }: ValueLine): ValuePart {
  return part === "serving_cost" || part === "reward" ? (earnedBy[rule] ?? "own") : part;
}

function occurrencesOf({ purchases, servingCosts, rewards }: ValueFacts): Map<string, number> {
  return new Map([...purchases, ...servingCosts, ...rewards].map((fact) => [fact.id, fact.occurredAt]));
}

/** What each line's money comes from, so that it can be opened or named. */
async function factsOf(reader: Reader, lines: readonly ValueLine[]): Promise<(line: ValueLine) => LineFact> {
  const idsOf = (part: ValueLine["part"]) =>
    lines.filter((line) => line.part === part).map(({ factId }) => factId);
  const costs = await reader.servingCost.findMany({
    where: { id: { in: idsOf("serving_cost") } },
    select: { id: true, kind: true },
  });
  const rewards = await reader.reward.findMany({
    where: { id: { in: idsOf("reward") } },
    select: { id: true, referralId: true, side: true },
  });
  const known = new Map<string, LineFact>([
    ...costs.map(({ id, kind }) => [id, { kind: "serving_cost", id, name: kind }] as const),
    ...rewards.map(({ id, referralId, side }) => [id, { kind: "reward", id, referralId, side }] as const),
  ]);
  return ({ factId }) => known.get(factId) ?? { kind: "purchase", id: factId };
}
