import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Cookie } from "@playwright/test";

const fileOf = (app: string, email: string): string =>
  resolve(import.meta.dirname, `../../../.test/sessions/${app}-${email}.json`);

/** The cookies of somebody who signed in earlier in this run, for tests that are not about signing in. */
export function readSession(app: string, email: string): Cookie[] | undefined {
  const file = fileOf(app, email);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Cookie[]) : undefined;
}

export function keepSession(app: string, email: string, cookies: readonly Cookie[]): void {
  const file = fileOf(app, email);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(cookies));
}
