import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  allocateReferral,
  giniCoefficient,
  headlineValue,
  returnOnSpend,
  reviewElasticity,
  topShare,
  topShareStandardError,
} from "./index.ts";
import { readOracle } from "./models/simulated/read-oracle.ts";
import {
  isReferenceDataMissing,
  readReferenceColumns,
  readReferenceText,
  referenceNote,
} from "./reference-data.ts";

/** Background of the field, nothing this package computes: a model it leaves out, a prize and a survey of others. */
const isBackground = (id: string): boolean =>
  id.startsWith("bgbb.") || id === "referral.darpa" || id === "wom.dell";

type Tree = { parent: Record<string, string | null>; value: Record<string, number> };

const columnsOf = ({ parent, value }: Tree) => {
  const names = Object.keys(parent);
  return {
    names,
    parent: Int32Array.from(names, (name) => names.indexOf(parent[name] ?? "")),
    value: Float64Array.from(names, (name) => value[name] ?? Number.NaN),
  };
};

/** Two people and whom each of them brought. */
const pairs = (amounts: Record<string, number>): Tree => ({
  parent: { A: null, A1: "A", B: null, B1: "B" },
  value: amounts,
});

/** What these people have, by name, without what 15 digits do not hold. */
function pick(
  values: ArrayLike<number>,
  names: readonly string[],
  of: Record<string, number>,
): Record<string, number> {
  return Object.fromEntries(
    Object.keys(of).map((name) => [
      name,
      Number((values[names.indexOf(name)] ?? Number.NaN).toPrecision(15)),
    ]),
  );
}

describe.skipIf(isReferenceDataMissing)(`the reference figures${referenceNote}`, () => {
  test("each of them is named by a test of this package, but for what is background", () => {
    const { items } = JSON.parse(readReferenceText("oracles.json")) as { items: { id: string }[] };
    const tests = globSync(`${import.meta.dirname}/**/*.test.ts`)
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const ids = items.map(({ id }) => id).filter((id) => !isBackground(id));
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !tests.includes(`"${id}"`))).toEqual([]);
  });

  test.each(["referral.incremental_shapley.q0.0", "referral.incremental_shapley.q1.0"])("%s", (id) => {
    const { input, expected } = readOracle<Tree & { edge_incrementality: number }, Record<string, number>>(
      id,
    );
    const { names, ...tree } = columnsOf(input);
    expect(
      pick(allocateReferral({ ...tree, incrementality: input.edge_incrementality }), names, expected),
    ).toEqual(expected);
  });

  test("the headline is what one bought and what those one brought oneself bought, and no generation below", () => {
    const { input, expected } = readOracle<Tree, Record<string, Record<string, number>>>(
      "referral.gross.tree",
    );
    const { names, ...tree } = columnsOf(input);
    const headline = headlineValue(tree);
    const { direct = {}, all_generations: all = {} } = expected;
    expect(pick(headline, names, direct)).toEqual(direct);
    const deeper = Object.entries(all).filter(([name, amount]) => amount !== direct[name]);
    expect(deeper.length).toBeGreaterThan(0);
    for (const [name, amount] of deeper) expect(headline[names.indexOf(name)]).toBeLessThan(amount);
  });

  test("A and B of the essay are worth 140,000 and 280,000, and net of what was counted twice 120,000 and 155,000", () => {
    type Customer = { own: number; referred: number };
    type Expected = {
      gross: Record<string, number>;
      ratio: number;
      shapley_direct: Record<string, number>;
      total: number;
      double_counted: number;
    };
    const { input, expected } = readOracle<{ A: Customer; B: Customer }, Expected>("referral.essay");
    const { A, B } = input;
    const { names, ...tree } = columnsOf(pairs({ A: A.own, A1: A.referred, B: B.own, B1: B.referred }));
    const headline = headlineValue(tree);
    expect(pick(headline, names, expected.gross)).toEqual(expected.gross);
    expect((headline[2] ?? 0) / (headline[0] ?? 1)).toBeCloseTo(expected.ratio, 9);
    const net = allocateReferral({ ...tree, incrementality: 1 });
    const { A_referred: A1 = 0, B_referred: B1 = 0, ...direct } = expected.shapley_direct;
    const shared = { ...direct, A1, B1 };
    expect(pick(net, names, shared)).toEqual(shared);
    const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
    expect(sum(net)).toBeCloseTo(expected.total, 6);
    expect(sum(headline) - sum(net)).toBeCloseTo(expected.double_counted, 6);
  });

  test("the worked example's headline and net value, at both ends of the range of q", () => {
    type Expected = Record<"headline" | "net_q1" | "net_q05", Record<string, number>>;
    const { input, expected } = readOracle<{ amounts_minor: Record<string, number> }, Expected>(
      "value.worked_example",
    );
    const { names, ...tree } = columnsOf(pairs(input.amounts_minor));
    expect(pick(headlineValue(tree), names, expected.headline)).toEqual(expected.headline);
    expect(pick(allocateReferral({ ...tree, incrementality: 1 }), names, expected.net_q1)).toEqual(
      expected.net_q1,
    );
    expect(pick(allocateReferral({ ...tree, incrementality: 0.5 }), names, expected.net_q05)).toEqual(
      expected.net_q05,
    );
  });

  test("who buys from themselves through a chain gains nothing, where a geometric reward pays", () => {
    type Rule = { a: number; b: number; honest: { S: number }; split_chain: number[] };
    const { input, expected } = readOracle<Rule, { honest: number; split: number }>(
      "referral.sybil.geometric_fails",
    );
    const value = Float64Array.from(input.split_chain);
    const parent = Int32Array.from(value, (_, depth) => depth - 1);
    const paid = value.reduce((sum, bought, depth) => sum + (depth > 0 ? input.b * bought : 0), 0);
    expect(paid - expected.honest).toBeCloseTo(expected.split, 9);
    const kept = allocateReferral({ parent, value, incrementality: 0.5 });
    expect(kept.reduce((sum, one) => sum + one, 0)).toBeCloseTo(input.honest.S, 9);
  });

  test("how concentrated sales are, with the errors that drawing customers anew gave", () => {
    type Expected = {
      gini: number;
      gini_se_influence: number;
      top1: number;
      top10: number;
      top20: number;
      bootstrap_se: { gini: number; top20: number };
    };
    const toy = readOracle<{ values: number[] }, { gini: number; top20: number }>("concentration.toy");
    expect(giniCoefficient(toy.input.values).gini).toBeCloseTo(toy.expected.gini, 12);
    expect(topShare(toy.input.values, 0.2)).toBeCloseTo(toy.expected.top20, 12);
    const { expected } = readOracle<unknown, Expected>("concentration.cdnow78w");
    const spend = readSpend();
    const { gini, standardError } = giniCoefficient(spend);
    expect(gini / expected.gini).toBeCloseTo(1, 9);
    expect(standardError / expected.gini_se_influence).toBeCloseTo(1, 6);
    expect(Math.abs(standardError / expected.bootstrap_se.gini - 1)).toBeLessThan(0.1);
    const shares = { 0.01: expected.top1, 0.1: expected.top10, 0.2: expected.top20 };
    for (const [fraction, share] of Object.entries(shares))
      expect(topShare(spend, Number(fraction)) / share).toBeCloseTo(1, 9);
    const drawn = topShareStandardError(spend, 0.2) / expected.bootstrap_se.top20;
    expect(Math.abs(drawn - 1)).toBeLessThan(0.1);
  });

  test("CDNOW is as concentrated as other firms without subscriptions, less than a kind of goods, more than one with", () => {
    const { expected } = readOracle<unknown, Record<string, number>>("concentration.pareto_ratio.published");
    const { CPG = 0, nonCPG = 0, non_subscription: other = 0, subscription = 0 } = expected;
    const share = topShare(readSpend(), 0.2);
    expect(Math.abs(share - other)).toBeLessThan(0.01);
    expect(Math.abs(share - nonCPG)).toBeLessThan(0.01);
    expect(subscription < share && share < CPG).toBe(true);
  });

  test("a referral programme's published return is what its reward and the value it brought give", () => {
    const { expected } = readOracle<unknown, Record<string, number>>("referral_program.schmitt2011");
    const { reward_eur: reward = 0, value_diff_eur: brought = 0, roi_6yr: roi = 0 } = expected;
    expect(returnOnSpend(brought, reward)).toBeCloseTo(roi, 12);
  });

  test("what reviews move is what the meta-analysis found", () => {
    const { expected } = readOracle<unknown, Record<string, number>>("ewom.elasticity");
    expect(reviewElasticity).toEqual({ volume: expected["volume"], valence: expected["valence"] });
  });
});

function readSpend(): Float64Array {
  const {
    first_spend: first,
    repeat_spend: repeat,
    holdout_spend: later,
  } = readReferenceColumns("cdnow_cbs.csv");
  return Float64Array.from(first ?? [], (spend, row) => spend + (repeat?.[row] ?? 0) + (later?.[row] ?? 0));
}
