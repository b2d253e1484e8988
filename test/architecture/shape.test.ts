import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename, resolve } from "node:path";
import { expect, test } from "vitest";
import { listFiles, root } from "./source-files.ts";

const sources = listFiles("*.ts", "*.tsx");
const read = (file: string): string => readFileSync(resolve(root, file), "utf8");
const linesOf = (file: string): number => read(file).split("\n").length - 1;

test("the top level is exactly the agreed layout", () => {
  const agreed =
    /^(apps|packages|prisma|test|turbo\.json|package\.json|package-lock\.json|tsconfig\.base\.json|README\.md|LICENSE|\..+)$/;
  const top = new Set(listFiles().map((file) => file.split("/", 1)[0] ?? ""));
  expect([...top].filter((name) => !agreed.test(name))).toEqual([]);
});

test("no folder or file is a junk room", () => {
  const junk = /(^|\/)(utils?|helpers?|common|misc|lib|shared)(\/|\.tsx?$)/;
  expect(sources.filter((file) => junk.test(file))).toEqual([]);
});

test("no name hides what a thing does", () => {
  const vague =
    /\b(?:function|const|class|type)\s+(?:(?:handle|process|do)[A-Z]\w*|\w+(?:Manager|Service))\b/;
  const named = sources.filter((file) => !file.startsWith("test/architecture/") && vague.test(read(file)));
  expect(named).toEqual([]);
});

test("Node reads every module that no bundler reads before it", () => {
  const whyNot = (file: string): string[] => {
    try {
      stripTypeScriptTypes(read(file));
      return [];
    } catch (error) {
      return [`${file}: ${String(error)}`];
    }
  };
  expect(sources.filter((file) => !/^apps\/\w+\/app\/|\.tsx$/.test(file)).flatMap(whyNot)).toEqual([]);
});

test("packages name every export", () => {
  const starred = sources.filter(
    (file) => !file.startsWith("test/architecture/") && /^export \*/m.test(read(file)),
  );
  expect(starred).toEqual([]);
});

test("half of all files have at most 60 lines, nineteen in twenty at most 200, and none more than 300", () => {
  const dataTables = /\/(messages\/src\/en\/|.*-table\.ts$|index\.ts$)/;
  const sizes = sources
    .filter((file) => !dataTables.test(file))
    .map(linesOf)
    .toSorted((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(200);
  expect(sizes.at(-1)).toBeLessThanOrEqual(300);
});

test("route modules and Prisma files stay within 200 lines", () => {
  const bounded = listFiles("apps/*/app/routes/*", "prisma/schema/*.prisma");
  expect(bounded.filter((file) => linesOf(file) > 200)).toEqual([]);
});

test("only dispatch use-cases call a provider, but for what an event is about, and a payment under its lock", () => {
  const calls = /\b(?:mailer|payments)\.\w+\(/;
  const callers = listFiles("packages/domain/src/*.ts").filter((file) => calls.test(read(file)));
  const others = callers.map((file) => basename(file)).filter((name) => !name.startsWith("dispatch-"));
  expect(others).toEqual(["apply-provider-event.ts", "settle-payments.ts"]);
});

test("people read texts from the catalogues, never from a component", () => {
  const words = />\s*[A-Z][a-z]+(?:\s+[a-z]+)+[^<{]*</;
  const labels = /\b(?:aria-label|placeholder|title|label|alt)="[A-Z][^"]*"/;
  const screens = listFiles("apps/*/app/*.tsx", "packages/ui/src/*.tsx").filter(
    (file) => !file.endsWith(".test.tsx"),
  );
  expect(screens.filter((file) => words.test(read(file)) || labels.test(read(file)))).toEqual([]);
});

test("no left-overs", () => {
  const leftOver = /\b(?:TODO|FIXME|XXX|HACK)\b|\b[Cc]oming soon\b/;
  expect(
    sources.filter((file) => !file.startsWith("test/architecture/") && leftOver.test(read(file))),
  ).toEqual([]);
});
