import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { stdout } from "node:process";
import { createDatabase } from "@worth/db";
import { createCipher, type MailDeps } from "@worth/domain";
import { createJobs } from "@worth/jobs";
import { seedEmpty } from "@worth/seed";
import { cloneDatabase, createTemplateDatabase, migrate, startEmbeddedPostgres } from "@worth/stack";
import { Client } from "pg";
import { generateCommunity } from "./generate-community.ts";
import { listCalls } from "./list-calls.ts";
import { readCommunityOptions } from "./read-community-options.ts";

const template = "bench_template";
/** Answers below this are accepted, at the database. */
const acceptedMs = 200;
const rounds = 31;

const say = (line: string): boolean => stdout.write(`${line}\n`);

/** Every list of the community over ideas, votes and touches by the hundred thousand: median and p99 of real calls. */
export async function benchCommunity(options: readonly string[]): Promise<void> {
  const { ideaCount, showsPlans } = readCommunityOptions(options);
  const dataDir = await mkdtemp(join(tmpdir(), "worth-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir, port: 0, isThrowaway: true, log: () => {} });
  try {
    await createTemplateDatabase(postgres.url, template, migrate);
    const databaseUrl = await cloneDatabase(postgres.url, template, "community");
    await seedEmpty({ databaseUrl, now: new Date(), log: () => {} });
    await generateCommunity(databaseUrl, ideaCount);
    if (showsPlans) await explainSlow(databaseUrl);
    await measure(databaseUrl);
    if (showsPlans) say(await readFile(join(dataDir, "logs", "postgres.log"), "utf8"));
  } finally {
    await postgres.stop();
  }
}

async function measure(databaseUrl: string): Promise<void> {
  const database = createDatabase(databaseUrl, 4);
  const jobs = await createJobs(databaseUrl, (error) => say(error.message));
  const deps: MailDeps = {
    database,
    jobs,
    clock: { now: () => new Date() },
    cipher: createCipher("only to measure with, and long enough"),
    portalUrl: "http://localhost",
    adminUrl: "http://localhost",
  };
  try {
    const [ideas, votes, touches] = await Promise.all([
      database.idea.count(),
      database.ideaVote.count(),
      database.touch.count(),
    ]);
    const counts = [ideas, votes, touches].map((count) => count.toLocaleString("en"));
    say(`${counts[0]} ideas, ${counts[1]} votes, ${counts[2]} touches; accepted below ${acceptedMs} ms`);
    for (const [name, call] of Object.entries(listCalls(deps))) {
      const { median, p99 } = await time(call);
      const isMet = p99 < acceptedMs;
      if (!isMet) process.exitCode = 1;
      const figures = `${median.toFixed(1).padStart(8)} ms ${p99.toFixed(1).padStart(8)} ms`;
      say(`  ${name.padEnd(28)} ${figures}  ${isMet ? "met" : "MISSED"}`);
    }
  } finally {
    await jobs.stop();
    await database.$disconnect();
  }
}

/** The first call opens connections and prepares statements, and does not count. */
async function time(call: () => Promise<unknown>): Promise<{ median: number; p99: number }> {
  await call();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await call();
    taken.push(performance.now() - startedAt);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * rounds) - 1] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** Has the database write down how it answered whatever took a while. */
async function explainSlow(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const settings = [
      `session_preload_libraries = 'auto_explain'`,
      `auto_explain.log_min_duration = '${acceptedMs / 4}ms'`,
      `auto_explain.log_analyze = on`,
    ];
    for (const setting of settings) await client.query(`ALTER DATABASE community SET ${setting}`);
  } finally {
    await client.end();
  }
}
