import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { env, execPath } from "node:process";
import { currentGeneration, getConcentration } from "@worth/domain";
import { expect, test } from "vitest";
import { appSecret, createWorld, type World } from "../../world/create-world.ts";
import { countRows, manager, nothing } from "./import-file.ts";

const script = resolve(import.meta.dirname, "../../../apps/worker/src/commands/import.ts");
const referenceData = env["WORTH_REFERENCE_DATA"] ?? "";
/** A process of its own takes longer to start than a test usually may on a busy machine. */
const timeout = 60_000;
const note = referenceData === "" ? " [skipped: WORTH_REFERENCE_DATA names no folder]" : "";

type Ending = { code: number; stdout: string; stderr: string };

function runCommand({ url }: Pick<World, "url">, ...args: string[]): Promise<Ending> {
  return new Promise((settle) => {
    const child = execFile(
      execPath,
      [script, "purchases", ...args],
      { env: { ...env, DATABASE_URL: url, APP_SECRET: appSecret, INIT_CWD: tmpdir() } },
      (_error, stdout, stderr) => settle({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

async function writePurchases(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "worth-import-")), "purchases.csv");
  await writeFile(file, text);
  return file;
}

test.skipIf(referenceData === "")(
  `the CDNOW sample goes in as it is, and concentration says what is true of it${note}`,
  { timeout },
  async () => {
    const world = await createWorld();
    const file = resolve(referenceData, "CDNOW_sample.txt");
    const first = await runCommand(world, file);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain("6,919 rows: 6,919 new purchases, 0 known already, 0 bad.");
    expect(await countRows(world)).toMatchObject({ customers: 2357, purchases: 6919 });

    const { spread, keyCustomers } = await getConcentration(world.deps, manager, {
      measure: "sales",
      base: "all",
      page: 1,
    });
    expect(spread?.top20Share).toBeCloseTo(0.674, 3);
    expect(spread?.top10Share).toBeCloseTo(0.508, 3);
    expect(spread?.gini).toBeCloseTo(0.631, 3);
    expect(keyCustomers).toMatchObject({ total: 777, rows: { length: 50 } });

    const second = await runCommand(world, file);
    expect(second.stdout).toContain("6,919 rows: 0 new purchases, 6,919 known already, 0 bad.");
    expect(await countRows(world)).toMatchObject({ customers: 2357, purchases: 6919 });
  },
);

test(
  "a file of fixed columns needs no options, twins count twice, and values are there at once",
  { timeout },
  async () => {
    const world = await createWorld();
    const file = await writePurchases(
      [
        " 00004 0001 19970101  2   29.33",
        " 00004 0001 19970101  2   29.33",
        " 00021 0002 19970102  3    0.00",
        " 00050 0003 19970103  1    6.79",
      ].join("\r\n"),
    );
    const { code, stdout } = await runCommand(world, file);
    expect(code).toBe(0);
    expect(stdout).toContain("Columns: customer 1, date 3, amount 5.");
    const generation = await currentGeneration(world.database);
    const snapshots = await world.database.valueSnapshot.findMany({
      where: { generation },
      orderBy: { ownMinor: "desc" },
    });
    expect(snapshots.map(({ ownMinor }) => ownMinor)).toEqual([5866, 679, 0]);
    expect(await world.database.groupCuts.count()).toBe(1);
  },
);

test("bad rows are told by line and nothing goes in, until they are skipped", { timeout }, async () => {
  const world = await createWorld();
  const file = await writePurchases("id;day;sum\nx;2024-05-01;5,00\ny;2024-02-31;5,00\n");
  const columns = ["--customer", "id", "--date", "day", "--amount", "3", "--currency", "EUR"];
  const refused = await runCommand(world, file, ...columns);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('line 3, date: "2024-02-31" is no date of that format');
  expect(refused.stdout).toContain("Nothing was imported.");
  expect(await countRows(world)).toEqual(nothing);
  expect(await world.database.import.count()).toBe(0);

  const skipped = await runCommand(world, file, ...columns, "--skip-bad-rows");
  expect(skipped.code).toBe(0);
  expect(await world.database.purchase.findMany()).toMatchObject([{ currency: "EUR", capturedMinor: 500 }]);
});

test("a dry run leaves nothing behind", { timeout }, async () => {
  const world = await createWorld();
  const file = await writePurchases("x,2024-05-01,5.00\n");
  const { code, stdout } = await runCommand(world, file, "--dry-run");
  expect(code).toBe(0);
  expect(stdout).toContain("Dry run, nothing was imported. 1 row: 1 new purchase");
  expect(await countRows(world)).toEqual(nothing);
  expect(await world.database.import.count()).toBe(0);
});

test("a mistake ends with a sentence, not with a stack", { timeout }, async () => {
  const unreached = { url: "postgresql://127.0.0.1:1/nowhere" };
  const missing = await runCommand(unreached, "missing.csv");
  expect(missing.code).toBe(1);
  expect(missing.stderr).toMatch(/missing\.csv cannot be read: .*\n$/);
  const unknown = await runCommand(unreached, "sales.csv", "--colour", "red");
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toContain("--colour");
  expect(unknown.stderr).not.toMatch(/^\s+at /m);
  const away = await runCommand(unreached, await writePurchases("x,2024-05-01,5.00\n"));
  expect(away.code).toBe(1);
  expect(away.stderr).toMatch(/^The database does not answer: .*\n$/);
});

test("a column the file does not have is named", { timeout }, async () => {
  const world = await createWorld();
  const file = await writePurchases("x,2024-05-01,5.00\n");
  const { code, stderr } = await runCommand(world, file, "--customer", "buyer");
  expect([code, stderr.trim()]).toEqual([1, "The file has no column buyer."]);
});
