import { errorTable, type ErrorCode } from "./error-table.ts";

/** What a message may be filled with, and which form field it is about. Never personal data: details are logged. */
export type ErrorDetails = {
  field?: string;
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
