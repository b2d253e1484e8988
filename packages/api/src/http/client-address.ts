import type { IncomingMessage } from "node:http";

/**
 * The address a request comes from, for rate limits and the session list. Without proxies it is the connection's; each
 * trusted proxy adds one entry at the end of X-Forwarded-For, and what stands before those is the client's own claim.
 */
export function readClientAddress(request: IncomingMessage, trustedProxies: number): string {
  const connection = request.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return connection;
  const header = request.headers["x-forwarded-for"];
  const hops = (Array.isArray(header) ? header.join(",") : (header ?? ""))
    .split(",")
    .map((hop) => hop.trim());
  return hops.at(-trustedProxies) || connection;
}
