import type { Secrets } from "../data-folder/read-secrets.ts";

export type SeedKind = "demo" | "empty";

/** The first rows: the demo's story, or a programme with its first member of staff and nothing else. */
export async function seedDatabase(
  databaseUrl: string,
  kind: SeedKind,
  secrets: Secrets,
  log: (sentence: string) => void,
): Promise<void> {
  const { seedDemo, seedEmpty } = await loadSeed();
  const options = { databaseUrl, now: new Date(), appSecret: secrets.APP_SECRET, log };
  await (kind === "demo" ? seedDemo(options) : seedEmpty(options));
}

/** Loaded late: the seed reaches the generated database client, which a fresh clone has only after the build. */
export function loadSeed() {
  return import("@worth/seed");
}
