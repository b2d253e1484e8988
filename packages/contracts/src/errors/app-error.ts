import { errorTable, type ErrorCode } from "./error-table.ts";

/** How a form's field does not fit; the text is `errors:field.<problem>`. */
export const fieldProblemCodes = [
  "required",
  "too_long",
  "too_small",
  "too_large",
  "not_email",
  "not_country",
  "unknown",
  "not_valid",
] as const;
export type FieldProblem = (typeof fieldProblemCodes)[number];

/**
 * Which form field a refusal is about, every field that does not fit, and what its message is filled with. Never
 * personal data: details are logged.
 */
export type ErrorDetails = {
  field?: string;
  fields?: Record<string, FieldProblem>;
  retryAfterSeconds?: number;
  values?: Record<string, string | number>;
};

/** A refusal meant for a person. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorTable[this.code];
  }
}
