import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequest } from "@remix-run/node-fetch-server";

/** Methods the fetch standard has no request for. */
const strangeMethods = new Set(["CONNECT", "TRACE", "TRACK"]);

/**
 * The request as everything behind the edge knows it.
 * @returns the status to answer with when there can be no such request
 */
export function readRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  protocol: string,
): Request | 400 | 405 {
  if (strangeMethods.has(incoming.method ?? "")) return 405;
  try {
    return createRequest(incoming, outgoing, { protocol });
  } catch {
    // A Host or a path that makes no URL.
    return 400;
  }
}
