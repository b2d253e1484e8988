import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readClientAddress } from "./client-address.ts";

const from = (remoteAddress: string, forwarded?: string | string[]) =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

test("without a proxy the connection counts, whatever the client claims", () => {
  expect(readClientAddress(from("203.0.113.7", "198.51.100.1"), 0)).toBe("203.0.113.7");
});

test("each trusted proxy's entry is counted from the end", () => {
  const request = from("10.0.0.1", "6.6.6.6, 203.0.113.7, 10.0.0.2");
  expect(readClientAddress(request, 2)).toBe("203.0.113.7");
  expect(readClientAddress(request, 1)).toBe("10.0.0.2");
});

test("a request that came past the proxies counts by its connection", () => {
  expect(readClientAddress(from("203.0.113.7"), 1)).toBe("203.0.113.7");
  expect(readClientAddress(from("203.0.113.7", "6.6.6.6"), 2)).toBe("203.0.113.7");
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2::"],
  ["2001:db8:1:2:ffff:eeee:dddd:cccc", "2001:db8:1:2::"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::"],
  ["2001:db8::5", "2001:db8:0:0::"],
  ["::1", "0:0:0:0::"],
  ["fe80::1%eth0", "fe80:0:0:0::"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["[2001:db8:1:2::1]:4711", "2001:db8:1:2::"],
  ["203.0.113.7:4711", "203.0.113.7"],
])("%s counts as %s", (given, counted) => {
  expect(readClientAddress(from("10.0.0.1", given), 1)).toBe(counted);
});
