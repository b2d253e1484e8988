import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "./errors/app-error.ts";
import { emailSchema, textSchema } from "./fields.ts";
import { parseInput } from "./parse-input.ts";

const schema = z.strictObject({
  name: textSchema(5),
  email: emailSchema,
  shopUrl: z.url(),
  role: z.enum(["owner", "viewer"]),
  days: z.int().min(1).max(9),
});

const good = { name: "Leo", email: "leo@example.com", shopUrl: "https://a.example", role: "owner", days: 3 };

function problemsOf(values: Record<string, unknown>): unknown {
  try {
    return parseInput(schema, { ...good, ...values });
  } catch (error) {
    return error instanceof AppError ? error.details.fields : error;
  }
}

test("values that fit come back as the schema reads them", () => {
  expect(problemsOf({ name: " Leo " })).toEqual(good);
});

test("a field that was left out is required, whatever it would have held", () => {
  expect(problemsOf({ name: " ", email: "", shopUrl: "", role: undefined, days: "" })).toEqual({
    name: "required",
    email: "required",
    shopUrl: "required",
    role: "required",
    days: "required",
  });
});

test("a field that was filled in wrongly says how", () => {
  expect(
    problemsOf({ name: "Leonardo", email: "leo", shopUrl: "x", role: "king", days: Number.NaN }),
  ).toEqual({
    name: "too_long",
    email: "not_email",
    shopUrl: "not_valid",
    role: "not_valid",
    days: "not_valid",
  });
  expect(problemsOf({ days: 0 })).toEqual({ days: "too_small" });
  expect(problemsOf({ days: 10 })).toEqual({ days: "too_large" });
});

test("keys nobody asked for are named one by one", () => {
  const schema = z.strictObject({ name: z.string(), inner: z.strictObject({}) });
  const values = { name: "Mary", points: 5, inner: { stars: 1 } };
  expect(() => parseInput(schema, values)).toThrow(
    expect.objectContaining({ details: { fields: { points: "unknown", "inner.stars": "unknown" } } }),
  );
});
