import type { BulkSession, Sql } from "@worth/db";
import { accountCells, accountColumns, accountRowOf } from "../value/accounts/account-row-of.ts";
import { readCuts } from "../value/accounts/cuts.ts";
import { loadAccounts } from "../value/accounts/load-accounts.ts";
import { snapshotRowOf, type SnapshotFrame } from "../value/shares/snapshot-row-of.ts";
import type { SnapshotRow } from "../value/shares/snapshot-row.ts";
import { snapshotCells, snapshotColumnNames } from "../value/shares/store-snapshots.ts";
import { inChunks } from "./chunks.ts";
import { tableOf } from "./generation-tables.ts";
import { inPhase } from "./in-phase.ts";
import { claimPartition, finishPartition } from "./partitions.ts";
import type { RunDeps } from "./run-deps.ts";
import { selectedWeight, type WeightRow } from "./weight-table.ts";

const phase = "settle";

/** Fourth phase: writes the snapshots of one partition's accounts and of their people, with what to do about each. */
export async function settlePartition(
  deps: RunDeps,
  { runId, number }: { runId: string; number: number },
): Promise<void> {
  await inPhase(deps, { runId, phase }, async (session, run) => {
    const { sql } = session;
    const partition = await claimPartition(sql, runId, { phase, number });
    if (!partition) return;
    const frame = { ...run, cuts: await readCuts(sql, run.generation) };
    const accounts = await sql<{ id: string }>(
      `SELECT DISTINCT "accountId" AS id FROM ${tableOf("weight", run.generation)}
       WHERE "accountId" > $1 AND "accountId" <= $2 ORDER BY id`,
      [partition.afterId, partition.toId],
    );
    let rowCount = 0;
    for await (const accountIds of inChunks(accounts.map(({ id }) => id)))
      rowCount += await settleChunk(session, frame, accountIds);
    await finishPartition(sql, deps.jobs, runId, { phase, number, rowCount });
  });
}

async function settleChunk(
  { sql, copyIn }: BulkSession,
  frame: SnapshotFrame,
  accountIds: readonly string[],
): Promise<number> {
  const { generation, asOf } = frame;
  const people = await readSnapshotsBy(sql, frame, { column: "accountId", ids: accountIds });
  const snapshotCount = await copyIn(
    tableOf("value_snapshot", generation),
    snapshotColumnNames,
    people.values().map(snapshotCells),
  );
  const accounts = await loadAccounts(sql, {
    accountIds,
    asOf,
    values: {
      // Of people in other partitions, who may not have been written yet, too.
      snapshotsOf: async (ids) => {
        const others = ids.filter((id) => !people.has(id));
        const read = await readSnapshotsBy(sql, frame, { column: "customerId", ids: others });
        return new Map([...people, ...read]);
      },
      shareTable: tableOf("value_share", generation),
      generation,
    },
  });
  const rows = accounts.map((account) => accountCells(accountRowOf(account, frame)));
  return snapshotCount + (await copyIn(tableOf("account_snapshot", generation), accountColumns, rows));
}

async function readSnapshotsBy(
  sql: Sql,
  frame: SnapshotFrame,
  { column, ids }: { column: "accountId" | "customerId"; ids: readonly string[] },
): Promise<Map<string, SnapshotRow>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<WeightRow>(
    `SELECT ${selectedWeight} FROM ${tableOf("weight", frame.generation)} WHERE "${column}" = ANY ($1::text[])`,
    [ids],
  );
  return new Map(
    rows.map(
      ({ customerId, accountId: _account, actCount: _acts, sentiment, createdAt, firstActAt, ...row }) => [
        customerId,
        snapshotRowOf(
          { customerId, sums: row, own: row, known: { sentiment, createdAt, firstActAt } },
          frame,
        ),
      ],
    ),
  );
}
