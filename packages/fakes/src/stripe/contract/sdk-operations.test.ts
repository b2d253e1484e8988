import { expect, test } from "vitest";
import { findSdkOperation } from "./sdk-operations.ts";
import type { Shape } from "./shape.ts";

/** Opens every type below a shape, which throws when a name of the SDK's declarations cannot be found. */
const countShapes = (shape: Shape, depth = 0): number => {
  if (depth > 12) return 0;
  const inner: Shape[] = [];
  if (shape.kind === "either") inner.push(...shape.shapes);
  if (shape.kind === "list") inner.push(shape.item());
  if (shape.kind === "object") inner.push(...shape.fields().map((field) => field.shape()));
  return inner.reduce((total, part) => total + countShapes(part, depth + 1), 1);
};

test.each([
  ["Customers", "create", "POST", "/v1/customers"],
  ["Customers", "createBalanceTransaction", "POST", "/v1/customers/cus_1/balance_transactions"],
  ["Customers", "search", "GET", "/v1/customers/search"],
  ["Invoices", "create", "POST", "/v1/invoices"],
  ["PaymentIntents", "create", "POST", "/v1/payment_intents"],
  ["Coupons", "create", "POST", "/v1/coupons"],
  ["PromotionCodes", "update", "POST", "/v1/promotion_codes/promo_1"],
  ["Transfers", "createReversal", "POST", "/v1/transfers/tr_1/reversals"],
  ["Accounts", "create", "POST", "/v1/accounts"],
  ["Accounts", "retrieve", "GET", "/v1/accounts/acct_1"],
  ["Checkout/Sessions", "create", "POST", "/v1/checkout/sessions"],
  ["AccountLinks", "create", "POST", "/v1/account_links"],
])("%s.%s is read from the SDK with its address and its whole contract", (resource, method, verb, path) => {
  const operation = findSdkOperation(resource, method);
  expect(operation.verb).toBe(verb);
  expect(path).toMatch(operation.path);
  expect(countShapes(operation.shape())).toBeGreaterThan(2);
});

test("an operation the SDK does not have is named", () => {
  expect(() => findSdkOperation("Customers", "juggle")).toThrow("The SDK has no Customers.juggle");
});
