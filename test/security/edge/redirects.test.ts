import { safeNext } from "@worth/api";
import fc from "fast-check";
import { expect, test } from "vitest";

const payloads = [
  "https://evil.example",
  "http:evil.example",
  "HTTPS://evil.example/home",
  "//evil.example",
  "///evil.example",
  "////evil.example/..",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "/./\\evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/x/../..//evil.example",
  "/%2e%2e//evil.example",
  "/%2e//evil.example",
  "/%2E%2E/%2e//evil.example/",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "/\u0000/evil.example",
  "/\u00a0/evil.example",
  "/\u2028/evil.example",
  "/\uff0fevil.example",
  "\uff0f\uff0fevil.example",
  "/%0d%0aLocation:%20https://evil.example",
  "/home\r\nSet-Cookie: a=b",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "mailto:x@evil.example",
  "@evil.example",
  "/@evil.example",
  "https:/evil.example",
  "https:///evil.example",
  "://evil.example",
  "?//evil.example",
  "#//evil.example",
  ".evil.example",
  "/;@evil.example",
  "//evil.example@localhost",
  "//localhost@evil.example",
  "/%5cevil.example",
  "/%2f%2fevil.example",
  "/\u202e//evil.example",
];

/** Where a browser on our page would land. */
const landingOf = (target: string, own: string) => new URL(target, `${own}/sign-in`).origin;

test.each(payloads)("after signing in, next=%j stays with us", (next) => {
  const target = safeNext(next, "/home");
  for (const own of ["https://club.example", "http://localhost:3000"])
    expect(landingOf(target, own)).toBe(own);
  expect(target).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
});

test("no text at all leads away or splits a header", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "%2e",
    "%2f",
    ":",
    "@",
    "\t",
    "\n",
    "evil.example",
    "https:",
    "?",
    "#",
    "a",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
  );
  fc.assert(
    fc.property(texts, (next) => {
      const target = safeNext(next, "/home");
      expect(landingOf(target, "https://club.example")).toBe("https://club.example");
      expect(target).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
    }),
    { numRuns: 5_000 },
  );
});
