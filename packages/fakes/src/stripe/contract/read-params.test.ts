import { expect, test } from "vitest";
import { decodeForm } from "./form.ts";
import { readParams } from "./read-params.ts";
import { findSdkOperation } from "./sdk-operations.ts";

const read = (operation: string, form: string): unknown => {
  const [resource = "", method = ""] = operation.split(".");
  return readParams(decodeForm(form), findSdkOperation(resource, method).shape());
};

const refusalOf = (operation: string, form: string): unknown => {
  try {
    return { accepted: read(operation, form) };
  } catch (error) {
    return error instanceof Error && "body" in error ? error.body : error;
  }
};

test("values come out typed as the SDK declares them", () => {
  expect(
    read("Refunds.create", "charge=ch_1&amount=250&refund_application_fee=true&metadata[order]=7"),
  ).toEqual({
    charge: "ch_1",
    amount: 250,
    refund_application_fee: true,
    metadata: { order: "7" },
  });
  expect(read("Charges.list", "created[gte]=5&limit=3&expand[0]=data.customer")).toEqual({
    created: { gte: 5 },
    limit: 3,
    expand: ["data.customer"],
  });
  expect(read("Coupons.create", "duration=once&percent_off=12.5")).toEqual({
    duration: "once",
    percent_off: 12.5,
  });
  expect(read("Customers.create", "metadata=&tax_exempt=")).toEqual({ metadata: "", tax_exempt: "" });
});

test.each([
  [
    "an unknown parameter",
    "Refunds.create",
    "charge=ch_1&foo=1",
    { code: "parameter_unknown", param: "foo" },
  ],
  [
    "an unknown nested one",
    "Customers.create",
    "address[moon]=1",
    { code: "parameter_unknown", param: "address[moon]" },
  ],
  ["a missing one", "Customers.search", "", { code: "parameter_missing", param: "query" }],
  [
    "a missing nested one",
    "Transfers.create",
    "currency=usd",
    { code: "parameter_missing", param: "destination" },
  ],
  [
    "a fraction of a cent",
    "Refunds.create",
    "amount=10.5",
    { code: "parameter_invalid_integer", param: "amount" },
  ],
  ["an amount beyond whole numbers", "Refunds.create", "amount=1e3", { code: "parameter_invalid_integer" }],
  ["a value outside the list", "Refunds.create", "reason=bored", { param: "reason" }],
  [
    "a boolean that is none",
    "PromotionCodes.create",
    "promotion[type]=coupon&active=maybe",
    { param: "active" },
  ],
  ["text in place of an object", "Customers.create", "address=here", { param: "address" }],
  ["text in place of a list", "Customers.create", "preferred_locales=en", { param: "preferred_locales" }],
  ["an empty number", "Customers.create", "balance=", { code: "parameter_invalid_empty", param: "balance" }],
])("%s is refused and named", (_, operation, form, expected) => {
  expect(refusalOf(operation, form)).toMatchObject({ type: "invalid_request_error", ...expected });
});

test("a refused value says what would be accepted", () => {
  expect(refusalOf("Refunds.create", "reason=bored")).toMatchObject({
    message: "Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer",
  });
});

test("hostile nesting and prototype names are plain refusals", () => {
  const deep = `a${"[b]".repeat(40)}=1`;
  expect(refusalOf("Customers.create", deep)).toMatchObject({ type: "invalid_request_error" });
  expect(refusalOf("Customers.create", "__proto__[polluted]=1")).toMatchObject({ code: "parameter_unknown" });
  expect(refusalOf("Customers.create", "constructor=1")).toMatchObject({ code: "parameter_unknown" });
});
