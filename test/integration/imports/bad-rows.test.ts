import { checkImport, createImport, discardImport, runImport } from "@worth/domain";
import { inTransaction, lockKey } from "@worth/db";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { checkFile, countRows, drain, importFile, manager, nothing } from "./import-file.ts";

const file = [
  "customer,date,amount,currency",
  "leo@example.com,2024-05-01,10.00,USD",
  "leo@example.com,2024-02-31,10.00,USD",
  'leo@example.com,2024-05-01,"-10.00",USD',
  "",
  "leo@example.com,2024-05-01,10.00,XXL",
  ",2024-05-01,10.00,USD",
  "leo@example.com,2024-05-01",
  "leo@example.com,2024-05-02,10.00,USD",
].join("\r\n");

test("bad rows are listed by line with what is wrong, and refuse the run", async () => {
  const world = await createWorld();
  const checked = await checkFile(world, file);
  expect(checked).toMatchObject({ state: "checked", rowCount: 7, addedCount: 2, badCount: 5 });
  expect(checked.rowErrors.rows).toEqual([
    { lineNumber: 3, field: "occurredAt", reason: "bad_date", value: "2024-02-31" },
    { lineNumber: 4, field: "amount", reason: "negative_amount", value: "-10.00" },
    { lineNumber: 6, field: "currency", reason: "unknown_currency", value: "XXL" },
    { lineNumber: 7, field: "customer", reason: "missing_customer", value: "" },
    { lineNumber: 8, field: "currency", reason: "missing_column", value: "" },
    { lineNumber: 8, field: "amount", reason: "missing_column", value: "" },
  ]);
  const run = runImport(world.deps, manager, { importId: checked.id, skipBadRows: false });
  await expect(run).rejects.toMatchObject({ code: "import_has_bad_rows" });
  await drain(world);
  expect(await countRows(world)).toEqual(nothing);
});

test("skipped on purpose, bad rows stay out and the good ones are in", async () => {
  const world = await createWorld();
  const done = await importFile(world, file, { skipBadRows: true });
  expect(done).toMatchObject({ state: "done", addedCount: 2, badCount: 5, doneCount: 7 });
  expect(await countRows(world)).toMatchObject({ customers: 1, purchases: 2 });
});

test("once corrected, a file adds only the rows that were bad", async () => {
  const world = await createWorld();
  await importFile(world, file, { skipBadRows: true });
  const corrected = file.replace("2024-02-31", "2024-02-29");
  expect(await importFile(world, corrected, { skipBadRows: true })).toMatchObject({
    addedCount: 1,
    knownCount: 2,
    badCount: 4,
  });
});

test("thousands of bad rows are counted, and the first thousand errors kept", async () => {
  const world = await createWorld();
  const rows = Array.from({ length: 2_500 }, () => "leo@example.com,2024-05-01,free");
  const checked = await checkFile(world, ["customer,date,amount", ...rows].join("\n"));
  expect(checked).toMatchObject({ badCount: 2_500, rowErrors: { total: 1_000 } });
});

test("a file that breaks off in a quotation fails at that line, and can be read another way", async () => {
  const world = await createWorld();
  const text = 'a,2024-05-01,1.00\nb,2024-05-02,2.00\n"c,2024-05-03,3.00\n';
  const failed = await checkFile(world, text);
  expect(failed).toMatchObject({
    state: "failed",
    rowErrors: { rows: [{ lineNumber: 3, field: "row", reason: "unclosed_quote" }] },
  });
  const run = runImport(world.deps, manager, { importId: failed.id, skipBadRows: true });
  await expect(run).rejects.toMatchObject({ code: "import_wrong_state" });
  await checkImport(world.deps, manager, { importId: failed.id, mapping: failed.mapping });
});

test("what is no text, or too little of it, is refused at the door", async () => {
  const world = await createWorld();
  const upload = (content: Uint8Array<ArrayBuffer>) =>
    createImport(world.deps, manager, { fileName: "x", content });
  await expect(upload(new Uint8Array())).rejects.toMatchObject({ code: "import_unreadable" });
  await expect(upload(new Uint8Array([80, 75, 3, 4, 0, 0]))).rejects.toMatchObject({
    code: "import_unreadable",
  });
  await expect(upload(new Uint8Array(64 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: "import_too_large",
  });
  expect(await world.database.import.count()).toBe(0);
});

test("an import is forgotten with its file, unless somebody works on one or it is done", async () => {
  const world = await createWorld();
  const { deps, database } = world;
  const { id: importId } = await checkFile(world, file);
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "import", "purchases");
    await expect(discardImport(deps, manager, { importId })).rejects.toMatchObject({ code: "busy" });
  });
  await discardImport(deps, manager, { importId });
  expect([await database.import.count(), await database.importFile.count()]).toEqual([0, 0]);
  const done = await importFile(world, file, { skipBadRows: true });
  await expect(discardImport(deps, manager, { importId: done.id })).rejects.toMatchObject({
    code: "import_wrong_state",
  });
});
