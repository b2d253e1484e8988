import { expect, expectTypeOf, test } from "vitest";
import {
  defaultReviewAsking,
  productAskingSchema,
  reviewAskingSchema,
  type ProductAsking,
  type ReviewAsking,
} from "./asking.ts";

const filters = ["sentiment", "stars", "score", "segmentIds", "group", "value"];

test("who is asked for a review can depend on nothing they think: there is no field for it", () => {
  expectTypeOf<keyof ReviewAsking>().toEqualTypeOf<
    | "isOn"
    | `after${"Purchase" | "Ticket" | "Milestone" | "Anniversary"}`
    | "daysAfter"
    | "hasReminder"
    | "reminderDays"
    | "mostAsksAYear"
  >();
  expect(reviewAskingSchema.safeParse(defaultReviewAsking).success).toBe(true);
  for (const filter of filters)
    expect(reviewAskingSchema.safeParse({ ...defaultReviewAsking, [filter]: "promoter" }).success).toBe(
      false,
    );
});

test("nor can it for one product", () => {
  expectTypeOf<keyof ProductAsking>().toEqualTypeOf<
    "productId" | "isAsked" | "daysAfter" | "destinationId"
  >();
  const asking = { productId: "prd_1", isAsked: true, daysAfter: null, destinationId: null };
  expect(productAskingSchema.safeParse(asking).success).toBe(true);
  for (const filter of filters)
    expect(productAskingSchema.safeParse({ ...asking, [filter]: "promoter" }).success).toBe(false);
});
