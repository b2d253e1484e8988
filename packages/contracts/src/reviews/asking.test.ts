import { expect, expectTypeOf, test } from "vitest";
import { defaultReviewAsking, reviewAskingSchema, type ReviewAsking } from "./asking.ts";

test("who is asked for a review can depend on nothing they think: there is no field for it", () => {
  expectTypeOf<keyof ReviewAsking>().toEqualTypeOf<"isOn" | "daysAfter" | "reminderDays" | "mostAsksAYear">();
  expect(reviewAskingSchema.safeParse(defaultReviewAsking).success).toBe(true);
  for (const filter of ["sentiment", "stars", "score", "segmentIds", "group", "value"])
    expect(reviewAskingSchema.safeParse({ ...defaultReviewAsking, [filter]: "promoter" }).success).toBe(
      false,
    );
});
