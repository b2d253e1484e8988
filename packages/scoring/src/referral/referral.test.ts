import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenly } from "../numbers/evenly.ts";
import { allocateReferral } from "./allocate-referral.ts";
import { headlineValue } from "./headline-value.ts";

/** A -> B -> C -> E, A -> D, F -> G: the tree of the reference figures. */
const tree = {
  parent: Int32Array.of(-1, 0, 1, 0, 2, -1, 5),
  value: Float64Array.of(100, 40, 60, 30, 20, 30, 250),
};

/** Forests in any order of rows: a random forest, its people renamed by a random permutation. */
const forest = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.infiniteStream(evenly(0, 1 - 2 ** -32)))
  .map(([size, random]) => {
    const next = (): number => random.next().value;
    const names = Array.from({ length: size }, (_, index) => index).toSorted(() => next() - 0.5);
    const parent = new Int32Array(size).fill(-1);
    names.forEach((name, index) => {
      parent[name] = names[Math.floor(next() * (index + 1)) - 1] ?? -1;
    });
    return { parent, value: Float64Array.from({ length: size }, () => Math.round(next() * 1000)) };
  });

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

const pathOf = (parent: Int32Array, person: number): number[] =>
  person < 0 ? [] : [person, ...pathOf(parent, parent[person] ?? -1)];

/** Shapley value by its definition: the mean marginal contribution over all coalitions of the others. */
const shapleyByCoalitions = ({ parent, value }: typeof tree): number[] => {
  const size = parent.length;
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const worth = (coalition: number): number =>
    total(
      value.map((own, person) =>
        pathOf(parent, person).every((member) => (coalition >> member) % 2 === 1) ? own : 0,
      ),
    );
  return Array.from({ length: size }, (_, person) => {
    let mean = 0;
    for (let coalition = 0; coalition < 2 ** size; coalition += 1) {
      if ((coalition >> person) % 2 === 1) continue;
      const others = coalition.toString(2).replaceAll("0", "").length;
      const weight = (factorial(others) * factorial(size - others - 1)) / factorial(size);
      mean += weight * (worth(coalition | (1 << person)) - worth(coalition));
    }
    return mean;
  });
};

describe("the reference tree", () => {
  test.each([
    [0, [100, 40, 60, 30, 20, 30, 250]],
    [1, [160, 45, 25, 15, 5, 155, 125]],
  ])("at q = %d is allocated as in the reference", (incrementality, expected) => {
    const allocated = allocateReferral({ ...tree, incrementality });
    expected.forEach((value, person) => expect(allocated[person]).toBeCloseTo(value, 9));
  });

  test("in the headline counts each direct referee again", () => {
    expect([...headlineValue(tree)]).toEqual([170, 100, 80, 30, 20, 280, 250]);
  });

  test("the essay: B's blended value is twice A's, and the net values add up to 420,000", () => {
    const essay = {
      parent: Int32Array.of(-1, 0, -1, 2),
      value: Float64Array.of(100_000, 40_000, 30_000, 250_000),
    };
    const headline = headlineValue(essay);
    expect([headline[0], headline[2]]).toEqual([140_000, 280_000]);
    expect([...allocateReferral({ ...essay, incrementality: 1 })]).toEqual([
      120_000, 20_000, 155_000, 125_000,
    ]);
    expect(total(headline) - total(essay.value)).toBe(290_000);
  });
});

test("at q = 1 it is the Shapley value over all coalitions", () => {
  fc.assert(
    fc.property(forest, (people) => {
      const allocated = allocateReferral({ ...people, incrementality: 1 });
      shapleyByCoalitions(people).forEach((value, person) => expect(allocated[person]).toBeCloseTo(value, 6));
    }),
    { numRuns: 40 },
  );
});

test("below 1 it is the expected Shapley value over which edges were necessary", () => {
  fc.assert(
    fc.property(forest, fc.array(evenly(0, 1), { minLength: 9, maxLength: 9 }), (people, chances) => {
      const size = people.parent.length;
      const incrementality = Float64Array.from(chances.slice(0, size));
      const expected = new Float64Array(size);
      for (let world = 0; world < 2 ** size; world += 1) {
        const isNecessary = (person: number): boolean => (world >> person) % 2 === 1;
        const chance = incrementality.reduce((all, q, person) => all * (isNecessary(person) ? q : 1 - q), 1);
        const parent = people.parent.map((above, person) => (isNecessary(person) ? above : -1));
        allocateReferral({ parent, value: people.value, incrementality: 1 }).forEach((value, person) => {
          expected[person] = (expected[person] ?? 0) + chance * value;
        });
      }
      const allocated = allocateReferral({ ...people, incrementality });
      allocated.forEach((value, person) => expect(value).toBeCloseTo(expected[person] ?? Number.NaN, 6));
    }),
    { numRuns: 40 },
  );
});

test("nothing is made or lost, negative values and any q included", () => {
  fc.assert(
    fc.property(forest, evenly(0, 1), (people, incrementality) => {
      const value = people.value.map((own, person) => (person % 3 === 2 ? -own : own));
      expect(total(allocateReferral({ ...people, value, incrementality }))).toBeCloseTo(total(value), 6);
    }),
  );
});

test("splitting a purchase over a chain of oneself makes no value, where a geometric reward would pay 5 of 100", () => {
  const split = { parent: Int32Array.of(-1, 0), value: Float64Array.of(50, 50) };
  const geometricReward = 0.1 * (split.value[1] ?? 0);
  expect(geometricReward).toBe(5);
  for (const incrementality of [0, 0.5, 1]) {
    expect(total(allocateReferral({ ...split, incrementality }))).toBe(100);
  }
});

test("the order of the rows does not matter", () => {
  const reversed = (person: number): number => (person < 0 ? -1 : 6 - person);
  const other = { parent: tree.parent.toReversed().map(reversed), value: tree.value.toReversed() };
  const [here, there] = [tree, other].map((people) => allocateReferral({ ...people, incrementality: 0.5 }));
  here?.forEach((value, person) => expect(there?.[6 - person]).toBeCloseTo(value, 9));
});

test("the 20th ancestor counts as the root: who is above gets nothing", () => {
  const parent = Int32Array.from({ length: 30 }, (_, person) => person - 1);
  const value = new Float64Array(30).with(29, 210);
  const allocated = allocateReferral({ parent, value, incrementality: 1 });
  expect([...allocated.subarray(0, 9)]).toEqual(Array.from({ length: 9 }, () => 0));
  allocated.subarray(9).forEach((share) => expect(share).toBeCloseTo(10, 9));
});

test("a long chain and an empty programme are no trouble", () => {
  const parent = Int32Array.from({ length: 200_000 }, (_, person) => person - 1);
  const value = new Float64Array(200_000).fill(1);
  expect(total(allocateReferral({ parent, value, incrementality: 0.5 }))).toBeCloseTo(200_000, 3);
  const nobody = { parent: new Int32Array(0), value: new Float64Array(0) };
  expect(allocateReferral({ ...nobody, incrementality: 1 })).toHaveLength(0);
  expect(headlineValue(nobody)).toHaveLength(0);
});

test("a circle, a stranger, a column that does not fit and an impossible q are refused by row", () => {
  const [one, two] = [new Float64Array(1), new Float64Array(2)];
  expect(() => allocateReferral({ parent: Int32Array.of(1, 0), value: two, incrementality: 1 })).toThrow(
    "parent: must not go round in a circle",
  );
  expect(() => headlineValue({ parent: Int32Array.of(0), value: one })).toThrow("row 0, parent");
  expect(() => headlineValue({ parent: Int32Array.of(-1, 2), value: two })).toThrow(
    "row 1, parent: must be -1 or the index of a person",
  );
  expect(() => headlineValue({ parent: Int32Array.of(-2), value: one })).toThrow("row 0, parent");
  expect(() => headlineValue({ parent: Int32Array.of(-1), value: two })).toThrow(
    "value: must be as long as parent",
  );
  expect(() => headlineValue({ parent: Int32Array.of(-1), value: Float64Array.of(Number.NaN) })).toThrow(
    "row 0, value",
  );
  const pair = { parent: Int32Array.of(-1, 0), value: two };
  expect(() => allocateReferral({ ...pair, incrementality: 1.5 })).toThrow("incrementality: must lie");
  expect(() => allocateReferral({ ...pair, incrementality: Float64Array.of(1, -1) })).toThrow(
    "row 1, incrementality",
  );
  expect(() => allocateReferral({ ...pair, incrementality: one })).toThrow(
    "incrementality: must be one number, or as long as parent",
  );
});
