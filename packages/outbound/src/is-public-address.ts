import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the open internet. Everything that is set aside for anything is not: loopback,
 * private and link-local ranges, the metadata services of clouds among them, and IPv4 in IPv6's clothes is undressed
 * first.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}
