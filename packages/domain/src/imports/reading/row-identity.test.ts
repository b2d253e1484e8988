import fc from "fast-check";
import { expect, test } from "vitest";
import type { PurchaseRow } from "./read-row.ts";
import { createRowIdentity } from "./row-identity.ts";

/** Few values, so that rows often have twins. */
const row: fc.Arbitrary<PurchaseRow> = fc.record({
  customer: fc
    .record({ kind: fc.constantFrom("email", "external"), value: fc.constantFrom("a", "A", "b") })
    .map(({ kind, value }) => ({ kind, value, normalizedValue: value.toLowerCase() })),
  customerName: fc.constantFrom(null, "Leo"),
  occurredAt: fc.constantFrom(0, 1),
  amountMinor: fc.constantFrom(0, 100),
  currency: fc.constantFrom("USD", "EUR"),
  productRef: fc.constantFrom(null, "tea", "null"),
  country: fc.constantFrom(null, "NL"),
});
const rows = fc.array(row, { maxLength: 60 });

function keysOf(list: readonly PurchaseRow[]): string[] {
  const identify = createRowIdentity();
  return list.map(identify);
}

const meaningOf = ({ customer, occurredAt, amountMinor, currency, productRef }: PurchaseRow): string =>
  JSON.stringify([customer.kind, customer.normalizedValue, occurredAt, amountMinor, currency, productRef]);

test("no two rows of a file have one key, however alike they are", () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(new Set(keysOf(list)).size).toBe(list.length);
    }),
  );
});

test("a file in another order has the same keys", () => {
  fc.assert(
    fc.property(
      rows.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(keysOf(shuffled).toSorted()).toEqual(keysOf(list).toSorted());
      },
    ),
  );
});

test("a file that holds another has all of its keys", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const superset = new Set(keysOf([...after, ...before]));
      expect(keysOf(before).every((key) => superset.has(key))).toBe(true);
    }),
  );
});

test("rows share a key's content only when they mean the same", () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const isSame = keysOf([one])[0] === keysOf([other])[0];
      expect(isSame).toBe(meaningOf(one) === meaningOf(other));
    }),
  );
});
