import { expect, test } from "vitest";
import { framedHeaders } from "./framed-headers.ts";

test("a framed page may stand in the shop's pages and in nobody else's, and loosens nothing more", () => {
  const headers = framedHeaders({
    nonce: "abc",
    url: "https://club.example/embed/reviews",
    shopUrl: "https://shop.example/start?a=1",
  });
  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors https://shop.example;");
  expect(policy).not.toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; /);
});
