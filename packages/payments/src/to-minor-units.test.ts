import { expect, test } from "vitest";
import { toMinorUnits } from "./to-minor-units.ts";

test("krona and shilling lose the hundredths Stripe adds to them", () => {
  expect(toMinorUnits(12_300, "isk")).toBe(123);
  expect(toMinorUnits(12_300, "UGX")).toBe(123);
});

test.each(["usd", "jpy", "kwd"])("%s keeps the amount it was sent with", (currency) => {
  expect(toMinorUnits(12_300, currency)).toBe(12_300);
});
