import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";

test.each([
  ["127.0.0.1", "loopback"],
  ["127.8.8.8", "all of loopback"],
  ["0.0.0.0", "this host"],
  ["10.0.0.1", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.168.1.1", "private"],
  ["169.254.169.254", "metadata of most clouds"],
  ["100.100.100.200", "carrier-grade, and metadata of one cloud"],
  ["192.0.0.192", "metadata of another"],
  ["198.18.0.1", "benchmarks"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["240.0.0.1", "reserved"],
  ["::", "unspecified"],
  ["::1", "loopback"],
  ["fe80::1", "link-local"],
  ["fd00:ec2::254", "unique local, and metadata over IPv6"],
  ["ff02::1", "multicast"],
  ["::ffff:10.0.0.1", "private, mapped into IPv6"],
  ["::ffff:7f00:1", "loopback, mapped"],
  ["64:ff9b::a00:1", "private behind a translator"],
  ["2002:a00:1::", "private through a tunnel"],
  ["2001:db8::1", "documentation"],
  ["not an address", "nothing"],
])("%s is nobody's page: %s", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8"])(
  "%s is an address of the open internet",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
