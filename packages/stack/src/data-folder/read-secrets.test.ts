import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSecrets } from "./read-secrets.ts";

describe("readSecrets", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "worth-secrets-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("makes the secrets once, readable by their owner only", () => {
    const file = join(folder, "data", "secrets.json");
    const first = readSecrets(file);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(readSecrets(file)).toEqual(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("keeps the old ones when a version needs one more", () => {
    const file = join(folder, "secrets.json");
    const { APP_SECRET, ...others } = readSecrets(file);
    writeFileSync(file, JSON.stringify(others));
    const after = readSecrets(file);
    expect(after).toMatchObject(others);
    expect(after.APP_SECRET).not.toBe(APP_SECRET);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(after);
  });

  it("does not replace a damaged file behind the owner's back", () => {
    const file = join(folder, "secrets.json");
    writeFileSync(file, "{");
    expect(() => readSecrets(file)).toThrow("is damaged");
  });
});
