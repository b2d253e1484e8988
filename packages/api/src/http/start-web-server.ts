import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import { createId } from "@worth/contracts";
import sirv from "sirv";
import { readClientAddress } from "./client-address.ts";
import type { Log } from "./create-log.ts";
import { guardRequest, type GuardSettings } from "./guard-request.ts";
import { securityHeaders } from "./security-headers.ts";

/** What the server found out about a request before anything else looked at it. */
export type RequestFacts = { requestId: string; nonce: string; clientAddress: string };

export type WebServerOptions = {
  host: string;
  port: number;
  guard: GuardSettings;
  trustedProxies: number;
  /** The client build: hashed files that never change. */
  assetsDirectory: string;
  log: Log;
  respond(request: Request, facts: RequestFacts): Promise<Response>;
};

/** Starts the HTTP edge of an app: guard, static files, then `respond`; security headers on every answer. */
export async function startWebServer(options: WebServerOptions): Promise<Server> {
  const { host, port, assetsDirectory } = options;
  const isSecure = options.guard.origin.startsWith("https:");
  const assets = sirv(assetsDirectory, { immutable: true, maxAge: 31_536_000 });
  const server = createServer((incoming, outgoing) => {
    const nonce = randomBytes(16).toString("base64url");
    for (const [name, value] of Object.entries(securityHeaders({ nonce, isSecure })))
      outgoing.setHeader(name, value);
    assets(incoming, outgoing, () => void answer(options, nonce, incoming, outgoing));
  });
  // A client that trickles its request must not hold a connection.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxRequestsPerSocket = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function answer(
  options: WebServerOptions,
  nonce: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { guard, log, trustedProxies } = options;
  const requestId = createId("request");
  const started = performance.now();
  outgoing.setHeader("x-request-id", requestId);
  try {
    const clientAddress = readClientAddress(incoming, trustedProxies);
    // better-auth stores this with a session; what a client claims about itself must not get there.
    incoming.headers["x-forwarded-for"] = clientAddress;
    const request = createRequest(incoming, outgoing, { protocol: new URL(guard.origin).protocol });
    const refused = guardRequest(request, guard);
    const response = refused
      ? new Response(null, { status: refused, headers: { connection: "close" } })
      : await options.respond(request, { requestId, nonce, clientAddress });
    await sendResponse(outgoing, response);
  } catch (error) {
    log.error({ err: error, requestId }, "request failed");
    if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
    outgoing.end(`Something went wrong on our side. Request ${requestId}.`);
  }
  const durationMs = Math.round(performance.now() - started);
  log.info({
    requestId,
    method: incoming.method,
    path: routeOf(incoming.url),
    status: outgoing.statusCode,
    durationMs,
  });
}

/** The path without ids, codes, tokens and queries, which may be personal or secret. */
function routeOf(url = "/"): string {
  return (url.split("?", 1)[0] ?? "/")
    .split("/")
    .map((part) => (/^[a-z._-]{0,24}$/.test(part) ? part : ":id"))
    .join("/");
}
