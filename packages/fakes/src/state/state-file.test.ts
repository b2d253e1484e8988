import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStateFile } from "./state-file.ts";

const openFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "worth-fakes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
};

test("the newest state is on disk after a flush, and no draft is left beside it", async () => {
  const folder = await openFolder();
  const path = join(folder, "deep", "state.json");
  const file = await openStateFile<{ count: number }>(path);
  expect(file.initial).toBeNull();
  for (let count = 1; count <= 50; count += 1) file.save(() => ({ count }));
  await file.flush();
  expect((await openStateFile<{ count: number }>(path)).initial).toEqual({ count: 50 });
  expect(await readdir(join(folder, "deep"))).toEqual(["state.json"]);
});

test("what changes in the same step as a save is saved with it", async () => {
  const path = join(await openFolder(), "state.json");
  const file = await openStateFile<string[]>(path);
  const state = ["effect"];
  file.save(() => state);
  state.push("key");
  await file.flush();
  expect((await openStateFile<string[]>(path)).initial).toEqual(["effect", "key"]);
});
