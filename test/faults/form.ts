import { env } from "node:process";

/**
 * How much a fault test does: `npm test` plays the short form, `npm run test:faults` the one promised, and its
 * `--long` the longest.
 */
const form = env["WORTH_LONGEST"] === "1" ? "longest" : env["WORTH_LONG"] === "1" ? "promised" : "short";

export const inForm = (amounts: { short: number; promised: number; longest?: number }): number =>
  form === "longest" ? (amounts.longest ?? amounts.promised) : amounts[form];
