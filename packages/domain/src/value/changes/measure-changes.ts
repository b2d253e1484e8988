import { valueMoves, type ValueMove } from "@worth/contracts";
import {
  explainValue,
  postedDifference,
  type Instant,
  type ValueFacts,
  type ValueLine,
  type ValuePolicy,
} from "@worth/scoring";
import { causeOfLine, type MoveCause } from "./cause-of-line.ts";
import { factsInPlace } from "./moves-in-place.ts";

/** How far one fact moved a customer's value, minor units. */
export type MeasuredChange = MoveCause & {
  move: ValueMove;
  headlineMinor: number;
  netMinor: number;
  contributionMinor: number;
};

type Known = { facts: ValueFacts; policy: ValuePolicy; at: Instant };

export type Between = {
  customerId: string;
  before: Known;
  /** The facts of after as the policy of before reads them. */
  afterFacts: ValueFacts;
  after: Known;
};

/**
 * Everything that moved one customer's value between two moments. One kind of move after the other is put in place, in
 * the order of `valueMoves`, and what the value does then is its effect: the effects add up to the whole change, exactly.
 */
export function measureChanges({ customerId, before, afterFacts, after }: Between): MeasuredChange[] {
  const linesOf = (facts: ValueFacts, policy: ValuePolicy, at: Instant): ValueLine[] =>
    explainValue(facts, policy, at).filter((line) => line.customerId === customerId);
  const inPlace = new Set<ValueMove>();
  const changes: MeasuredChange[] = [];
  let lines = linesOf(before.facts, before.policy, before.at);
  for (const move of valueMoves) {
    inPlace.add(move);
    const next =
      move === "policy"
        ? linesOf(after.facts, after.policy, after.at)
        : linesOf(factsInPlace(afterFacts, before.at, inPlace), before.policy, after.at);
    changes.push(...addUp(move, postedDifference(lines, next), causeOfLine(move, afterFacts, before.at)));
    lines = next;
  }
  return changes;
}

const sumFields = {
  headline: "headlineMinor",
  net: "netMinor",
  contribution: "contributionMinor",
} as const;

/** The differences one move made, by the fact behind each. */
function addUp(
  move: ValueMove,
  differences: readonly ValueLine[],
  causeOf: (line: ValueLine) => MoveCause,
): MeasuredChange[] {
  const changes = new Map<string | null, MeasuredChange>();
  for (const line of differences) {
    const cause = causeOf(line);
    const change = changes.get(cause.factId) ?? {
      ...cause,
      move,
      headlineMinor: 0,
      netMinor: 0,
      contributionMinor: 0,
    };
    change[sumFields[line.basis]] += line.amountMinor;
    changes.set(cause.factId, change);
  }
  return [...changes.values()];
}
