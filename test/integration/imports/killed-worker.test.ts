import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { execPath } from "node:process";
import { getImport, performImport, runImport } from "@worth/domain";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { checkFile, countRows, drain, importFile, manager, nothing } from "./import-file.ts";
import { largeFile } from "./large-file.ts";

const script = resolve(import.meta.dirname, "import-until-killed.ts");
/** Two worlds and a process of its own take longer than a test usually may. */
const timeout = 60_000;
const file = largeFile(3_000);

test(
  "a worker killed in the middle leaves nothing but its progress, and the next ends as if nothing happened",
  { timeout },
  async () => {
    const world = await createWorld();
    const { id: importId } = await checkFile(world, file);
    await runImport(world.deps, manager, { importId, skipBadRows: false });

    const worker = spawn(execPath, [script, world.url, importId, "2000"], { stdio: "inherit" });
    const [, signal] = await once(worker, "exit");
    expect(signal).toBe("SIGKILL");
    expect(await countRows(world)).toEqual(nothing);
    expect(await getImport(world.deps, manager, { importId, page: 1 })).toMatchObject({
      state: "running",
      doneCount: 2000,
      addedCount: 3000,
    });

    await drain(world);
    const undisturbed = await createWorld();
    await importFile(undisturbed, file);
    expect(await countRows(world)).toEqual(await countRows(undisturbed));
    expect(await getImport(world.deps, manager, { importId, page: 1 })).toMatchObject({
      state: "done",
      rowCount: 3000,
      addedCount: 3000,
      knownCount: 0,
    });
  },
);

test("progress is seen by others while nothing else of the import is", { timeout }, async () => {
  const world = await createWorld();
  const { id: importId } = await checkFile(world, file);
  await runImport(world.deps, manager, { importId, skipBadRows: false });
  const seen: Promise<unknown>[] = [];
  await performImport(world.deps, { importId }, () => {
    const look = async () => ({
      ...(await world.database.import.findUniqueOrThrow({ where: { id: importId } })),
      ...(await countRows(world)),
    });
    if (seen.length === 0) seen.push(look());
  });
  expect(await Promise.all(seen)).toMatchObject([{ state: "running", purchases: 0, customers: 0 }]);
});

test("two workers with the same job import the file once", { timeout }, async () => {
  const world = await createWorld();
  const { id: importId } = await checkFile(world, file);
  await runImport(world.deps, manager, { importId, skipBadRows: false });
  await Promise.all([performImport(world.deps, { importId }), performImport(world.deps, { importId })]);
  expect(await countRows(world)).toMatchObject({ purchases: 3000, customers: 900 });
});

test("rows that turned bad since the dry run stop the whole import", { timeout }, async () => {
  const world = await createWorld();
  const { id: importId, mapping } = await checkFile(world, file);
  await runImport(world.deps, manager, { importId, skipBadRows: false });
  await world.database.import.update({
    where: { id: importId },
    data: { mapping: { ...mapping, hasHeader: false } },
  });
  await drain(world);
  expect(await countRows(world)).toEqual(nothing);
  const failed = await getImport(world.deps, manager, { importId, page: 1 });
  expect(failed).toMatchObject({ state: "failed", doneCount: 0 });
});
