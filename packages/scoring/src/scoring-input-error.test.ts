import { expect, test } from "vitest";
import { ScoringInputError } from "./scoring-input-error.ts";

test("an input error names the row, the field and the reason", () => {
  const error = new ScoringInputError({ row: 3, field: "age", reason: "must not be negative" });
  expect(error).toMatchObject({ row: 3, field: "age", reason: "must not be negative" });
  expect(error.message).toBe("row 3, age: must not be negative");
  expect(error.name).toBe("ScoringInputError");
});

test("an input error about a scalar names no row", () => {
  const error = new ScoringInputError({ field: "share", reason: "must lie between 0 and 1" });
  expect(error.row).toBeUndefined();
  expect(error.message).toBe("share: must lie between 0 and 1");
});
