import { mkdtemp } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import { createDatabase, type Database } from "@worth/db";
import { createJobs } from "@worth/jobs";
import { seedEmpty } from "@worth/seed";
import { cloneDatabase, createTemplateDatabase, migrate, startEmbeddedPostgres } from "@worth/stack";
import { generateProgramme } from "./generate-programme.ts";
import { measurePages } from "./measure-pages.ts";
import { measureRefresh } from "./measure-refresh.ts";
import { measureToScreen } from "./measure-to-screen.ts";
import { measureRun, type RunMeasurement } from "./measure-run.ts";
import { readValueOptions } from "./read-value-options.ts";

const template = "bench_template";
const mostMegabytes = 1_024;
const yearMs = 365 * 86_400_000;

const say = (line: string): boolean => stdout.write(`${line}\n`);
const whole = (value: number): string => Math.round(value).toLocaleString("en");
const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)}`;

/** Everybody's value by one and by two workers, and one customer's after a purchase, at each size; on its own database. */
export async function benchValue(options: readonly string[]): Promise<void> {
  const { sizes, workerCounts } = readValueOptions(options);
  const dataDir = await mkdtemp(join(tmpdir(), "worth-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir, port: 0, isThrowaway: true, log: () => {} });
  try {
    await createTemplateDatabase(postgres.url, template, migrate);
    for (const size of sizes) await benchSize(postgres.url, size, workerCounts);
  } finally {
    await postgres.stop();
  }
}

async function benchSize(serverUrl: string, size: number, workerCounts: readonly number[]): Promise<void> {
  const databaseUrl = await cloneDatabase(serverUrl, template, `customers_${size}`);
  await seedEmpty({ databaseUrl, now: new Date(Date.now() - 4 * yearMs), log: () => {} });
  await generateProgramme(databaseUrl, size);
  const database = createDatabase(databaseUrl, 4);
  const jobs = await createJobs(databaseUrl, (error) => say(error.message));
  try {
    const purchases = await database.purchase.count();
    say(`\n${whole(size)} customers, ${whole(purchases)} purchases`);
    for (const workerCount of workerCounts) {
      const measured = await measureRun({ database, jobs }, { databaseUrl, workerCount });
      describeRun(measured, { workerCount, size, purchases });
    }
    await describeTables(database);
    const pages = await measurePages({ database, jobs, clock: { now: () => new Date() } });
    say(
      `  pages    ${pages.map(({ page, milliseconds }) => `${page} ${whole(milliseconds)} ms`).join(", ")}`,
    );
    say(
      `  one customer's purchase to snapshots: ${(await measureRefresh({ database })).toFixed(0)} ms, ${load()}`,
    );
    const toScreenMs = await measureToScreen({ database, jobs, databaseUrl });
    say(
      `  from its COMMIT by way of a worker to the customer's page: ${toScreenMs.toFixed(0)} ms, ${load()}`,
    );
  } finally {
    await jobs.stop();
    await database.$disconnect();
  }
}

type Scale = { workerCount: number; size: number; purchases: number };

function describeRun(measured: RunMeasurement, { workerCount, size, purchases }: Scale): void {
  const { seconds, totalSeconds, rows, peaks } = measured;
  say(`  ${workerCount} worker${workerCount > 1 ? "s" : ""}: ${totalSeconds.toFixed(1)} s, ${load()}`);
  const read = { fit: purchases, split: purchases, weigh: rows.split, settle: size, publish: rows.settle };
  for (const [phase, taken] of Object.entries(seconds)) {
    const count = read[phase as keyof typeof read];
    say(
      `    ${phase.padEnd(8)} ${taken.toFixed(1).padStart(7)} s ${whole(count / taken).padStart(10)} rows/s`,
    );
  }
  const isSmall = peaks.every(({ megabytes }) => megabytes < mostMegabytes);
  const each = peaks.map(({ megabytes, byPhase }) => {
    const steps = [...byPhase].map(([phase, until]) => `${phase} ${until}`);
    return `${megabytes} MB (${steps.join(", ")})`;
  });
  say(`    memory   ${each.join(", ")}: under 1 GB ${isSmall ? "met" : "MISSED"}`);
}

async function describeTables(database: Database): Promise<void> {
  const tables = await database.$queryRaw<{ name: string; megabytes: number }[]>`
    SELECT relname::text AS name, (pg_total_relation_size(pg_class.oid) / 1048576)::integer AS megabytes
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind = 'r' AND (nspname = 'valuation' AND relname ~ ('_' || current_generation() || '$') OR relname IN ('purchase', 'purchase_line'))
    ORDER BY name`;
  say(`  tables   ${tables.map(({ name, megabytes }) => `${name} ${whole(megabytes)} MB`).join(", ")}`);
}
