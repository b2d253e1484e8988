import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("\\", "\t", "\n", "\r", "N", ".", "a", "ü") }),
  fc.constantFrom("\\N", "\\.", "", " "),
);
const row = fc.tuple(
  fc.option(text),
  fc.maxSafeInteger(),
  // Written as text, -0 is 0.
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
  fc.boolean(),
);

test("whatever a cell holds comes out of COPY as it went in, in as many rows", async () => {
  const { bulk } = await createWorld();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 200 }), async (rows) => {
      await bulk.transaction(async ({ sql, copyIn }) => {
        await sql(
          "CREATE TEMPORARY TABLE copied (n serial, t text, i bigint, d float8, b boolean) ON COMMIT DROP",
        );
        expect(await copyIn("copied", ["t", "i", "d", "b"], rows)).toBe(rows.length);
        const read = await sql<{ t: string | null; i: string; d: number | null; b: boolean }>(
          "SELECT t, i::text, d, b FROM copied ORDER BY n",
        );
        expect(read).toEqual(rows.map(([t, i, d, b]) => ({ t, i: String(i), d, b })));
      });
    }),
    { numRuns: 40 },
  );
});

test("many rows go in chunks, and a transaction that fails leaves none", async () => {
  const { bulk } = await createWorld();
  const rows = Array.from({ length: 30_000 }, (_, index) => [`text ${index}`]);
  await bulk.transaction(async ({ sql, copyIn }) => {
    await sql("CREATE TABLE valuation.copied (t text)");
    await copyIn("valuation.copied", ["t"], rows);
  });
  const count = () =>
    bulk.transaction(async ({ sql }) => {
      const [counted] = await sql<{ count: number }>(
        "SELECT count(DISTINCT t)::integer AS count FROM valuation.copied",
      );
      return counted?.count;
    });
  expect(await count()).toBe(30_000);
  const failing = bulk.transaction(async ({ copyIn }) => {
    await copyIn("valuation.copied", ["t"], [["one more"]]);
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await count()).toBe(30_000);
});
