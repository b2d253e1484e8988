import { expect, test } from "vitest";
import { readRule } from "./read-rule.ts";

const form = {
  trigger: "referral_qualified",
  side: "referrer",
  kind: "credit",
  howMuch: "25.00",
  most: "",
  perkId: "",
  perkCost: "",
  leastAmount: "",
  capEver: "",
  capPeriod: "",
  capDays: "",
  holdDays: "0",
  approval: "automatic",
  activeFrom: "2026-01-01",
  activeUntil: "",
};

test("what is left empty is no condition, no limit and no end", () => {
  expect(readRule(form, "USD")).toEqual({
    trigger: "referral_qualified",
    side: "referrer",
    activeFrom: Date.parse("2026-01-01"),
    activeUntil: null,
    conditions: {},
    amount: { kind: "credit", amountMinor: 25_00 },
    caps: [],
    holdDays: 0,
    approval: "automatic",
    isAboveBoundConfirmed: false,
  });
});

test("conditions, caps and the other kinds are read as they were typed", () => {
  const productId = `prd_${"0".repeat(32)}`;
  const actTypeId = `aty_${"0".repeat(32)}`;
  const full = {
    ...form,
    leastAmount: "80",
    firstPurchaseOnly: "on",
    "segment.champion": "on",
    [`product.${productId}`]: "on",
    [`actType.${actTypeId}`]: "on",
    capEver: "500",
    capPeriod: "100",
    capDays: "30",
    activeUntil: "2027-01-01",
  };
  expect(readRule({ ...full, kind: "margin_share", howMuch: "12.5", most: "40" }, "USD")).toMatchObject({
    amount: { kind: "margin_share", share: 0.125, mostMinor: 40_00 },
    conditions: {
      leastAmountMinor: 80_00,
      firstPurchaseOnly: true,
      segmentIds: ["champion"],
      productIds: [productId],
      actTypeIds: [actTypeId],
    },
    caps: [
      { periodDays: null, mostMinor: 500_00 },
      { periodDays: 30, mostMinor: 100_00 },
    ],
    activeUntil: Date.parse("2027-01-01"),
  });
  expect(readRule({ ...form, kind: "points", howMuch: "300" }, "USD").amount).toEqual({
    kind: "points",
    points: 300,
  });
});

test.each([
  [{ howMuch: "" }, { "amount.amountMinor": "required" }],
  [{ howMuch: "a lot" }, { "amount.amountMinor": "not_valid" }],
  [{ kind: "points", howMuch: "1.5" }, { "amount.points": "not_valid" }],
  [{ activeFrom: "2026-02-30" }, { activeFrom: "not_valid" }],
  [{ capPeriod: "10" }, { "caps.0.periodDays": "not_valid" }],
])("%j is refused at its own field", (wrong, fields) => {
  expect(() => readRule({ ...form, ...wrong }, "USD")).toThrow(
    expect.objectContaining({ details: { fields } }),
  );
});

test("countries are read from what was typed, each once, and a code of no country is named", () => {
  const { conditions } = readRule({ ...form, countries: " se,NO; se", campaignId: "autumn" }, "USD");
  expect(conditions).toEqual({ countries: ["SE", "NO"], campaignId: "autumn" });
  expect(() => readRule({ ...form, countries: "SE, UK" }, "USD")).toThrow(
    expect.objectContaining({ details: { fields: { "conditions.countries.1": "not_country" } } }),
  );
});
