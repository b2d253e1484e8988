import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { readPerk } from "./read-perk.ts";

const typed = {
  name: "Tea towel",
  description: "Linen.",
  unit: "points",
  price: "120",
  stock: "",
  perMemberLimit: " 2 ",
  fulfilment: "by_hand",
  valueMinor: "",
  leastTierId: "",
};

function problemsOf(change: Partial<typeof typed>): unknown {
  try {
    readPerk({ ...typed, ...change }, "USD");
    return {};
  } catch (error) {
    return error instanceof AppError ? error.details.fields : error;
  }
}

test("points are whole, money has its currency's decimals, and empty means without", () => {
  expect(readPerk(typed, "USD")).toMatchObject({
    price: 120,
    stock: null,
    perMemberLimit: 2,
    valueMinor: null,
    leastTierId: null,
    segmentIds: [],
  });
  expect(readPerk({ ...typed, "segment.champion": "on", "segment.miser": "on" }, "USD").segmentIds).toEqual([
    "champion",
    "miser",
  ]);
  const code = { ...typed, unit: "USD", price: "12.5", fulfilment: "promotion_code", valueMinor: "15" };
  expect(readPerk(code, "USD")).toMatchObject({ price: 12_50, valueMinor: 15_00 });
  expect(readPerk({ ...code, unit: "JPY", price: "12" }, "JPY")).toMatchObject({ price: 12, valueMinor: 15 });
});

test("each field says what is wrong with it", () => {
  expect(problemsOf({})).toEqual({});
  expect(problemsOf({ price: "" })).toEqual({ price: "required" });
  expect(problemsOf({ price: "12.50" })).toEqual({ price: "not_valid" });
  expect(problemsOf({ price: "0" })).toEqual({ price: "too_small" });
  expect(problemsOf({ stock: "-1" })).toEqual({ stock: "not_valid" });
  expect(problemsOf({ unit: "USD", price: "12.505" })).toEqual({ price: "not_valid" });
  expect(problemsOf({ name: " ", perMemberLimit: "0" })).toEqual({
    name: "required",
    perMemberLimit: "too_small",
  });
});
