import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import { createDatabase, openBulk } from "@worth/db";
import { seedEmpty } from "@worth/seed";
import { migrate, startEmbeddedPostgres } from "@worth/stack";
import { benchWebhooks } from "./bench-webhooks.ts";
import { loadLines } from "./load-lines.ts";
import { connections, measureLedger, type LedgerFigures } from "./measure-ledger.ts";
import type { Timing } from "./run-at-once.ts";

const sizes = [10_000, 100_000, 1_000_000];
const largest = 10_000_000;

/**
 * `npm run bench -- ledger [--10M]`: postings and redemptions per second through 20 connections of one process, a
 * member's statement and the proof of all balances, as the ledger grows; before that, webhooks taken in. Postgres writes durably, as it does in use.
 */
export async function benchLedger(options: readonly string[]): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "worth-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir, port: 0, log: () => {} });
  await migrate(postgres.url);
  await seedEmpty({ databaseUrl: postgres.url, now: new Date(), log: () => {} });
  const database = createDatabase(postgres.url, connections);
  const bulk = openBulk(postgres.url, 1);
  const clock = { now: () => new Date() };
  try {
    await benchWebhooks(postgres.url);
    stdout.write(`${row(header)}\n`);
    let loaded = 0;
    for (const size of options.includes("--10M") ? [...sizes, largest] : sizes) {
      await loadLines(bulk, { from: loaded, to: size });
      loaded = size;
      stdout.write(`${row(cellsOf(size, await measureLedger({ database, clock })))}\n`);
    }
  } finally {
    await bulk.close();
    await database.$disconnect();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const header = [
  "lines",
  "postings/s",
  "p50 ms",
  "p99 ms",
  "redeemed/s, one member",
  "p50 ms",
  "p99 ms",
  "statement p50 ms",
  "p99 ms",
  "verify s",
];

const timingCells = ({ perSecond, p50Ms, p99Ms }: Timing): string[] => [
  perSecond.toFixed(0),
  p50Ms.toFixed(1),
  p99Ms.toFixed(1),
];

const cellsOf = (lines: number, { postings, redemptions, statement, verifyMs }: LedgerFigures): string[] => [
  lines.toLocaleString("en"),
  ...timingCells(postings),
  ...timingCells(redemptions),
  ...timingCells(statement).slice(1),
  (verifyMs / 1_000).toFixed(2),
];

const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => cell.padStart(Math.max(10, header[column]?.length ?? 0))).join("  ");
