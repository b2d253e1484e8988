import { AppError } from "@worth/contracts";
import { readDatabaseRefusal } from "@worth/db";

/** What came of many askings at once: how many were done, and what the others were told. */
export type Race = { done: number; refusals: string[] };

/** Asks for everything at the same moment; every answer that is not a plain no is an error of its own name. */
export async function raceAll(asked: readonly (() => Promise<unknown>)[]): Promise<Race> {
  const answers = await Promise.allSettled(asked.map((ask) => ask()));
  const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [nameOf(answer.reason)] : []));
  return { done: answers.length - refusals.length, refusals };
}

function nameOf(reason: unknown): string {
  if (reason instanceof AppError) return reason.code;
  return readDatabaseRefusal(reason)?.kind ?? String(reason);
}

/** How often each answer was given. */
export const tally = (refusals: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(refusals)].map((code) => [code, refusals.filter((one) => one === code).length]),
  );
