import fc from "fast-check";
import { expect, test } from "vitest";
import { addSums, differencesOf } from "./differences-of.ts";
import { emptyShareRow, type ShareRow } from "./share-row.ts";
import { noSums, type SnapshotSums } from "./snapshot-row.ts";

const ids = ["cus_a", "cus_b", "cus_c", "cus_d"];
const minor = fc.integer({ min: -1_000, max: 1_000 });

const rowsOfBuyers = fc
  .uniqueArray(
    fc.record({
      buyerId: fc.constantFrom(...ids),
      customerId: fc.constantFrom(...ids),
      ownMinor: minor,
      netReferralMinor: minor,
      contributionMinor: minor,
      netAt100Minor: minor,
      isDirect: fc.boolean(),
      expectedMinor: fc.option(minor),
      expectedLowMinor: fc.option(minor),
      expectedHighMinor: fc.option(minor),
    }),
    { selector: ({ buyerId, customerId }) => `${buyerId} ${customerId}`, maxLength: 12 },
  )
  .map((rows): ShareRow[] => rows.map((row) => ({ ...emptyShareRow(row), ...row })));

/** What snapshots hold that are made of these rows alone. */
const sumsOf = (rows: readonly ShareRow[]): Map<string, SnapshotSums> => differencesOf([], rows).sums;

test("snapshots that get the differences hold what sums over the new rows give", () => {
  fc.assert(
    fc.property(rowsOfBuyers, rowsOfBuyers, (before, after) => {
      const { sums } = differencesOf(before, after);
      const [old, expected] = [sumsOf(before), sumsOf(after)];
      for (const id of ids)
        expect(addSums(old.get(id) ?? noSums, sums.get(id) ?? noSums)).toEqual(expected.get(id) ?? noSums);
    }),
  );
});

test("rows that stay as they are move nobody and are not written again", () => {
  fc.assert(
    fc.property(rowsOfBuyers, (rows) => {
      const { removed, written, sums } = differencesOf(rows, rows.toReversed());
      expect({ removed, written, moved: sums.size }).toEqual({ removed: [], written: [], moved: 0 });
    }),
  );
});

test("what customers are expected to buy themselves is not what they receive", () => {
  const own = { ...emptyShareRow({ buyerId: "cus_a", customerId: "cus_a" }), expectedMinor: 90 };
  const passed = { ...emptyShareRow({ buyerId: "cus_a", customerId: "cus_b" }), expectedMinor: 30 };
  const { sums } = differencesOf([], [own, passed]);
  expect(sums.get("cus_a")?.expectedReferralMinor).toBe(0);
  expect(sums.get("cus_b")?.expectedReferralMinor).toBe(30);
});
