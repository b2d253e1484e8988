import { Prisma } from "./generated/client.ts";

/** What the database refused, without Prisma's or Postgres' own vocabulary. */
export type DatabaseRefusal =
  | { kind: "duplicate"; constraint: string }
  | { kind: "missing_reference"; constraint: string }
  | { kind: "rule_broken"; constraint: string }
  | { kind: "conflict" }
  /** Every connection was taken for as long as anybody waits: nothing was begun. */
  | { kind: "busy" }
  | { kind: "absent" };

const kinds: Readonly<Record<string, DatabaseRefusal["kind"]>> = {
  "23505": "duplicate",
  "23503": "missing_reference",
  "23514": "rule_broken",
  "40001": "conflict",
  "40P01": "conflict",
};

/**
 * Reads a refusal out of whatever Prisma threw: a known request error of the model API or of raw SQL, or the bare
 * driver error of a deferred trigger at COMMIT. Undefined means it is not the database saying no.
 */
export function readDatabaseRefusal(error: unknown): DatabaseRefusal | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === "P2025") return { kind: "absent" };
    if (error.code === "P2034") return { kind: "conflict" };
  }
  if (isWithoutConnection(error)) return { kind: "busy" };
  const cause = findDriverCause(error);
  const kind = cause && kinds[cause.originalCode];
  if (!cause || !kind) return undefined;
  if (kind === "conflict" || kind === "absent" || kind === "busy") return { kind };
  return { kind, constraint: readConstraint(cause) };
}

/** The same code also names a transaction that ran out of time; that one had begun. */
function isWithoutConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
  return (
    code === "P2024" ||
    (code === "P2028" && error.message.includes("Unable to start a transaction")) ||
    error.message.includes("timeout exceeded when trying to connect")
  );
}

export function isRetryable(error: unknown): boolean {
  return readDatabaseRefusal(error)?.kind === "conflict";
}

type DriverCause = { originalCode: string; originalMessage: string };

/** The Postgres error sits at `cause` of a driver error, or at `meta.driverAdapterError.cause` of Prisma's own. */
function findDriverCause(error: unknown): DriverCause | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return findDriverCause(error.meta?.["driverAdapterError"]);
  const cause = error.cause;
  if (typeof cause !== "object" || cause === null || !("originalCode" in cause)) return undefined;
  const message = "originalMessage" in cause ? String(cause.originalMessage) : "";
  return { originalCode: String(cause.originalCode), originalMessage: message };
}

/** Postgres quotes the constraint's name in its message; our own triggers begin theirs with it. */
function readConstraint({ originalMessage }: DriverCause): string {
  return (
    /constraint "([^"]+)"/.exec(originalMessage)?.[1] ?? /^(\w+):/.exec(originalMessage)?.[1] ?? "unknown"
  );
}
