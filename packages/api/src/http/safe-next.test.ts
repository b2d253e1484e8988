import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test("a path of ours with its query is kept", () => {
  expect(safeNext("/refer?tab=leads#top", "/home")).toBe("/refer?tab=leads#top");
});

test.each([
  null,
  "",
  "refer",
  "//evil.example",
  "/\\evil.example",
  "/a\\..\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\tevil",
  "/%0d%0a \r\nset-cookie: a=b",
  "/..//evil.example",
])("%j leads home", (next) => {
  const target = safeNext(next, "/home");
  expect(new URL(target, "https://own.example").origin).toBe("https://own.example");
  expect(target.startsWith("//")).toBe(false);
});
