import { expect, test } from "vitest";
import { guardRequest } from "./guard-request.ts";

const settings = {
  origin: "https://club.example",
  machinePaths: ["/webhooks/stripe", "/unsubscribe/*"],
  uploads: { "/import": 5_000_000, "/beta/tests/*": 5_000_000 },
};

function post(path: string, headers: Record<string, string>) {
  const request = new Request(`https://club.example${path}`, { method: "POST", body: "a=b", headers });
  return guardRequest(request, settings);
}

const own = { origin: "https://club.example", "content-length": "3" };

test("a form of our own page goes on", () => {
  expect(post("/join", own)).toBeNull();
});

test.each([
  ["a foreign page", { ...own, origin: "https://evil.example" }],
  ["another port", { ...own, origin: "https://club.example:8443" }],
  ["plain http", { ...own, origin: "http://club.example" }],
  ["a sandboxed frame", { ...own, origin: "null" }],
  ["a page that hides where it is", { "content-length": "3" }],
])("a form from %s is refused", (_from, headers) => {
  expect(post("/join", headers)).toBe(403);
  expect(post("/trpc/profile.update", headers)).toBe(403);
});

test("a webhook needs no origin, since its signature says who calls", () => {
  expect(post("/webhooks/stripe", { "content-length": "3" })).toBeNull();
  expect(post("/webhooks/stripe/other", { "content-length": "3" })).toBe(403);
});

test("a mail program that ends a kind of mail needs no origin, since the address says whose mail it is", () => {
  expect(post("/unsubscribe/abc", { "content-length": "3" })).toBeNull();
  expect(post("/unsubscribe/", { "content-length": "3" })).toBe(403);
  expect(post("/unsubscribe/abc/def", { "content-length": "3" })).toBe(403);
});

test("reading needs no origin, and other methods do not exist", () => {
  expect(guardRequest(new Request("https://club.example/"), settings)).toBeNull();
  expect(guardRequest(new Request("https://club.example/", { method: "DELETE" }), settings)).toBe(405);
});

test("a body must say its length and stay within what its path takes", () => {
  expect(post("/join", { origin: own.origin })).toBe(411);
  expect(post("/join", { ...own, "content-length": "2000000" })).toBe(413);
  const large = { ...own, "content-length": "2000000" };
  expect(post("/import", large)).toBeNull();
  expect(post("/beta/tests/bts_1", large)).toBeNull();
  expect(post("/beta/tests/bts_1/else", large)).toBe(413);
});

test("localhost and 127.0.0.1 are one place for a developer, on the same port only", () => {
  const local = { ...settings, origin: "http://localhost:3000" };
  const from = (origin: string) =>
    guardRequest(
      new Request("http://127.0.0.1:3000/join", {
        method: "POST",
        body: "a",
        headers: { origin, "content-length": "1" },
      }),
      local,
    );
  expect(from("http://127.0.0.1:3000")).toBeNull();
  expect(from("http://127.0.0.1:3001")).toBe(403);
});
