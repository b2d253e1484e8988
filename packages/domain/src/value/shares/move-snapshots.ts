import { readPeople } from "../accounts/read-people.ts";
import type { Sql } from "@worth/db";
import { findAliases, resolvePeople } from "../buyers/resolve-people.ts";
import { addSums } from "./differences-of.ts";
import { noOwn, noSums, type SnapshotOwn, type SnapshotSums } from "./snapshot-row.ts";
import { snapshotRowOf, sumsOf, type SnapshotFrame } from "./snapshot-row-of.ts";
import { lockSnapshots, writeSnapshots } from "./store-snapshots.ts";

type Moves = {
  customerIds: readonly string[];
  /** What is added to what they had. */
  sums: ReadonlyMap<string, SnapshotSums>;
  /** What replaces what they had; of who is not named it stays. */
  own: ReadonlyMap<string, SnapshotOwn>;
};

/** Adds differences to snapshots. Who became somebody else is left with nothing of their own, and in no group. */
export async function moveSnapshots(
  sql: Sql,
  { customerIds, sums, own }: Moves,
  frame: SnapshotFrame,
): Promise<void> {
  const { generation, asOf } = frame;
  const before = await lockSnapshots(sql, generation, customerIds);
  const resolve = await resolvePeople(sql, customerIds, asOf);
  const persons = customerIds.filter((id) => resolve(id) === id);
  const people = await readPeople(sql, await findAliases(sql, persons, asOf), asOf);
  const rows = before.map((row) => {
    const { customerId } = row;
    const known = people.get(customerId) ?? null;
    return snapshotRowOf(
      {
        customerId,
        sums: addSums(sumsOf(row), sums.get(customerId) ?? noSums),
        own: known ? (own.get(customerId) ?? row) : noOwn,
        known,
      },
      frame,
    );
  });
  await writeSnapshots(sql, generation, rows);
}
