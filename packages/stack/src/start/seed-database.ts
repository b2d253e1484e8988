import { resolve } from "node:path";
import type { Secrets } from "../data-folder/read-secrets.ts";
import { findLastWords } from "../logs/read-log-line.ts";
import { runTool } from "../processes/run-tool.ts";
import { StackError } from "../stack-error.ts";

const seedScript = resolve(import.meta.dirname, "../seed.ts");

/** The demo's story, or a programme with its first member of staff and nothing else. */
export type SeedKind = "demo" | "empty";

export type Seeding = {
  kind: SeedKind;
  secrets: Secrets;
  /** The first owner of an empty programme; undefined: the demo's. */
  ownerEmail: string | undefined;
  signal: AbortSignal;
  /** Gets each line the seed prints. */
  say: (line: string) => void;
};

/** Puts the first rows into a migrated database. */
export async function seedDatabase(
  databaseUrl: string,
  { kind, secrets, ownerEmail, signal, say }: Seeding,
): Promise<void> {
  const { succeeded, output } = await runTool({
    script: seedScript,
    args: [],
    environment: {
      DATABASE_URL: databaseUrl,
      APP_SECRET: secrets.APP_SECRET,
      SEED_KIND: kind,
      WORTH_OWNER_EMAIL: ownerEmail ?? "",
    },
    signal,
    onOutputLine: (line) => say(`  ${line}`),
  });
  if (!succeeded)
    throw new StackError(`The database could not be filled: ${findLastWords(output.split("\n"))}`);
}
