import { expect, test } from "vitest";
import { findLever } from "./find-lever.ts";

const nothing = { acquireMinor: 0, retainMinor: 0, cultivateMinor: 0, expandMinor: 0, marginRateMinor: 0 };

test("the lever that did most in the direction of the change is the finding", () => {
  const effects = {
    ...nothing,
    acquireMinor: 900,
    retainMinor: -800,
    cultivateMinor: 300,
    expandMinor: -100,
  };
  expect(findLever(effects, 300)).toEqual({ name: "frequency", way: "more", effectMinor: 300 });
});

test("those who came and those who left are one lever: how many customers there are", () => {
  const effects = { ...nothing, acquireMinor: 200, retainMinor: -900, expandMinor: -500 };
  expect(findLever(effects, -1_200)).toEqual({ name: "customers", way: "less", effectMinor: -700 });
});

test("without a change there is nothing to find", () => {
  expect(findLever({ ...nothing, cultivateMinor: 5, expandMinor: -5 }, 0)).toBeNull();
});
