import { expect, test } from "vitest";
import { AppError } from "../errors/app-error.ts";
import { parseInput } from "../parse-input.ts";
import { saveReviewInput } from "./writing.ts";

const written = { productId: "prd_1", stars: 4, title: "", body: "", pros: "", cons: "", videoUrl: "" };

function problemsOf(changes: Partial<Record<keyof typeof written, unknown>>) {
  try {
    parseInput(saveReviewInput, { ...written, ...changes });
    return null;
  } catch (error) {
    return error instanceof AppError ? error.details.fields : error;
  }
}

test("a draft may be empty, ten thousand words are too long, and a control character is no text", () => {
  expect(problemsOf({})).toBeNull();
  expect(problemsOf({ body: "It held. ".repeat(5_000) })).toEqual({ body: "too_long" });
  expect(problemsOf({ title: "a\u0000b" })).toEqual({ title: "not_valid" });
});
