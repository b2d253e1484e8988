import { runPrisma } from "./run-prisma.ts";

/** Brings a database to the schema of this version with Prisma's own `migrate deploy`. */
export async function migrate(databaseUrl: string, signal?: AbortSignal): Promise<void> {
  await runPrisma(["migrate", "deploy"], databaseUrl, signal);
}
