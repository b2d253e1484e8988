import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { readTier } from "./read-tier.ts";

const typed = {
  name: "Silver",
  rank: "2",
  benefits: "Free delivery.",
  match: "all",
  points_earned: "",
  credit_earned: "25.00",
  referrals_rewarded: "2",
  own_purchases: "",
};
const read = (change: Partial<typeof typed>) =>
  readTier({ ...typed, ...change }, { tierId: null, currency: "USD" });

function problemsOf(change: Partial<typeof typed>): unknown {
  try {
    return read(change);
  } catch (error) {
    return error instanceof AppError ? error.details.fields : error;
  }
}

test("what is left empty does not matter; money has its currency's decimals", () => {
  expect(read({})).toEqual({
    tierId: null,
    name: "Silver",
    rank: 2,
    benefits: "Free delivery.",
    rule: {
      match: "all",
      conditions: [
        { measure: "credit_earned", atLeast: 25_00 },
        { measure: "referrals_rewarded", atLeast: 2 },
      ],
    },
  });
});

test("each field says what is wrong with it, and something has to reach the tier", () => {
  expect(problemsOf({ referrals_rewarded: "1.5" })).toEqual({ referrals_rewarded: "not_valid" });
  expect(problemsOf({ credit_earned: "0" })).toEqual({ credit_earned: "too_small" });
  expect(problemsOf({ credit_earned: "", referrals_rewarded: "" })).toEqual({ points_earned: "required" });
  expect(problemsOf({ rank: "", name: "" })).toEqual({ rank: "required", name: "required" });
});
