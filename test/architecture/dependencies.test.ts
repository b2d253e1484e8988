import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles, listImports, root } from "./source-files.ts";

/** Who may import whom: the table of the house. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  scoring: [],
  messages: [],
  contracts: ["scoring"],
  ui: ["contracts", "scoring", "messages"],
  db: [],
  domain: ["scoring", "contracts", "db"],
  auth: ["contracts"],
  jobs: ["contracts", "domain"],
  payments: ["contracts", "domain"],
  mail: ["contracts", "domain", "messages"],
  files: ["contracts", "domain"],
  outbound: ["domain"],
  api: ["domain", "contracts", "scoring", "messages", "db", "auth", "jobs", "payments", "files"],
  "apps/portal": ["api", "ui", "contracts", "scoring", "messages"],
  "apps/admin": ["api", "ui", "contracts", "scoring", "messages"],
  "apps/worker": ["domain", "db", "contracts", "jobs", "payments", "mail", "outbound"],
  fakes: [],
  factories: ["db", "contracts", "scoring"],
  seed: ["factories", "domain", "db", "contracts", "scoring"],
  stack: ["seed", "db", "fakes"],
};

/** What a workspace's own tests may import besides. */
const allowedInTests: Readonly<Record<string, readonly string[]>> = { domain: ["factories"] };

const imports = listImports();

describe.each(Object.entries(allowed))("%s", (workspace, others) => {
  const own = imports.filter((one) => one.workspace === workspace);

  test(`imports only ${others.join(", ") || "nothing of ours"}`, () => {
    const strays = own.filter(
      ({ imported, isTest }) =>
        !others.includes(imported) && !(isTest && allowedInTests[workspace]?.includes(imported)),
    );
    expect(strays.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
  });
});

test("every workspace with sources has its row in the table", () => {
  const known = new Set([...Object.keys(allowed), "test"]);
  const workspaces = new Set(imports.map(({ workspace }) => workspace));
  expect([...workspaces].filter((name) => !known.has(name))).toEqual([]);
});

test("package.json declares exactly what the table allows and the sources use", () => {
  const declared = listFiles("*/package.json", "*/*/package.json").flatMap((file) => {
    const { name, dependencies = {} } = JSON.parse(readFileSync(resolve(root, file), "utf8")) as {
      name: string;
      dependencies?: Record<string, string>;
    };
    const folder = file.startsWith("apps/")
      ? `apps/${name.slice("@worth/".length)}`
      : name.slice("@worth/".length);
    const ours = Object.keys(dependencies).filter((dependency) => dependency.startsWith("@worth/"));
    return ours.map((dependency) => `${folder} -> ${dependency.slice("@worth/".length)}`);
  });
  const used = imports
    .filter(({ workspace, isTest }) => workspace !== "test" && !isTest)
    .map(({ workspace, imported }) => `${workspace} -> ${imported}`);
  expect(declared.toSorted()).toEqual([...new Set(used)].toSorted());
});

test("api meets its adapters, auth and the database in context.ts only; elsewhere it knows their types", () => {
  const adapters = ["auth", "db", "files", "jobs", "payments"];
  const strays = imports.filter(
    ({ workspace, imported, isType, file }) =>
      workspace === "api" && adapters.includes(imported) && !isType && file !== "packages/api/src/context.ts",
  );
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test("nothing imports the tests, and no workspace reaches into another by path", () => {
  expect(imports.filter(({ imported }) => imported === "test")).toEqual([]);
  const escapes = listFiles("apps/*.ts", "apps/*.tsx", "packages/*.ts", "packages/*.tsx").filter((file) => {
    const source = readFileSync(resolve(root, file), "utf8");
    const folder = file.split("/").slice(0, 2).join("/");
    return [...source.matchAll(/from "(\.[^"]+)"/g)].some(([, path = ""]) => {
      const target = resolve(root, file, "..", path);
      return !target.startsWith(`${resolve(root, folder)}/`);
    });
  });
  expect(escapes).toEqual([]);
});

test("portal and admin do not know each other", () => {
  expect(existsSync(resolve(root, "apps/portal/node_modules/@worth/admin"))).toBe(false);
  expect(imports.filter(({ imported }) => imported === "portal" || imported === "admin")).toEqual([]);
});
