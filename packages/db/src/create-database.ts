import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";
import { integerColumns } from "./integer-columns.ts";

/** How long somebody waits for a connection before they are told that it is busy. */
const longestWaitMs = 15_000;

/**
 * One client for a process, with a pool of its own.
 * @param connections most connections at a time
 */
export function createDatabase(databaseUrl: string, connections = 10) {
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: longestWaitMs,
  });
  return new PrismaClient({ adapter }).$extends({ name: "integer-columns", result: integerColumns });
}

export type Database = ReturnType<typeof createDatabase>;

/** What a use-case may do inside its one transaction. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

/** A database or a transaction: enough to read with. */
export type Reader = Database | Transaction;
