import { expect, test } from "vitest";
import { describeDrift } from "./describe-drift.ts";

test("books that are right say so in one line", () => {
  expect(describeDrift([], 1_204)).toBe("0 differences in 1,204 transactions");
});

test("each difference names what it is of, what is stored and what the lines come to", () => {
  const drift = [{ what: "balance", id: "lac_1", stored: "100", rebuilt: "90" }] as const;
  const lines = describeDrift(drift, 3).split("\n");
  expect(lines[1]).toBe("balance of an account  lac_1  100     90");
  expect(lines.at(-1)).toBe("1 difference in 3 transactions");
});
