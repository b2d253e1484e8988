import type { z } from "zod";
import { notACountry } from "./customers/country.ts";
import { AppError, type FieldProblem } from "./errors/app-error.ts";

/**
 * A form's values as a procedure takes them.
 * @throws AppError invalid_input naming every field that does not fit and how
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, values: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(values, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", { fields: fieldProblems(parsed.error) });
}

/** The first problem of each field. */
export function fieldProblems({ issues }: z.ZodError): Record<string, FieldProblem> {
  return Object.fromEntries(
    issues.toReversed().flatMap((issue) => fieldsOf(issue).map((field) => [field, problemOf(issue)])),
  );
}

/** Where a problem is; keys nobody asked for are named one by one. */
function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") return [path.join(".")];
  return issue.keys.map((key) => [...path, key].join("."));
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === "unrecognized_keys") return "unknown";
  // A form sends an empty field as "", a choice nobody made as nothing; what could not be read arrives as NaN.
  if (issue.input === undefined || issue.input === null || issue.input === "") return "required";
  if (issue.code === "too_small") return issue.origin === "string" ? "required" : "too_small";
  if (issue.code === "too_big") return issue.origin === "string" ? "too_long" : "too_large";
  if (issue.code === "invalid_format" && issue.format === "email") return "not_email";
  if (issue.code === "custom" && issue.params?.["problem"] === notACountry) return notACountry;
  return "not_valid";
}
