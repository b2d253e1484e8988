import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { sendResponse } from "@remix-run/node-fetch-server";
import { createId } from "@worth/contracts";
import sirv from "sirv";
import { readClientAddress } from "./client-address.ts";
import { isDatabaseBusy } from "@worth/domain";
import { isMachinePath, refuseMachine } from "../machine/refuse-machine.ts";
import type { Log } from "./create-log.ts";
import { guardRequest, takesFiles, type GuardSettings } from "./guard-request.ts";
import { readRequest } from "./read-request.ts";
import { refuseBrokenRequest } from "./refuse-broken-request.ts";
import { refusePerson } from "./refuse-person.ts";
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

/** A client that trickles its request must not hold a connection; how often that is looked at is Node's own setting. */
const patience = { headersTimeout: 5_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };

/** Starts the HTTP edge of an app: guard, static files, then `respond`; security headers on every answer. */
export async function startWebServer(options: WebServerOptions): Promise<Server> {
  const { host, port, assetsDirectory } = options;
  const isSecure = options.guard.origin.startsWith("https:");
  const createNonce = () => randomBytes(16).toString("base64url");
  const assets = sirv(assetsDirectory, { immutable: true, maxAge: 31_536_000 });
  const server = createServer(patience, (incoming, outgoing) => {
    const nonce = createNonce();
    for (const [name, value] of Object.entries(securityHeaders({ nonce, isSecure })))
      outgoing.setHeader(name, value);
    const goOn = () => void answer(options, nonce, incoming, outgoing);
    if (incoming.method === "GET" || incoming.method === "HEAD") assets(incoming, outgoing, goOn);
    else goOn();
  });
  server.on("clientError", (error, socket) =>
    refuseBrokenRequest(error, socket, securityHeaders({ nonce: createNonce(), isSecure })),
  );
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
  // Pages are about somebody: whoever may keep an answer longer says so itself.
  outgoing.setHeader("cache-control", "no-store");
  try {
    const clientAddress = readClientAddress(incoming, trustedProxies);
    // better-auth stores this with a session; what a client claims about itself must not get there.
    incoming.headers["x-forwarded-for"] = clientAddress;
    const request = readRequest(incoming, outgoing, new URL(guard.origin).protocol);
    const facts = { requestId, nonce, clientAddress };
    const response =
      typeof request === "number"
        ? refusePerson(request, { nonce, reads: false })
        : await respondGuarded(options, request, facts);
    await sendResponse(outgoing, response);
  } catch (error) {
    const isBusy = isDatabaseBusy(error);
    if (isBusy) log.warn({ requestId }, "every connection to the database was taken");
    else log.error({ err: error, requestId }, "request failed");
    if (!outgoing.headersSent)
      outgoing.writeHead(isBusy ? 503 : 500, {
        "content-type": "text/plain; charset=utf-8",
        ...(isBusy && { "retry-after": "5" }),
      });
    outgoing.end(
      isBusy
        ? "Too much is going on right now. Nothing was changed. Please try again."
        : `Something went wrong on our side. Request ${requestId}.`,
    );
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

async function respondGuarded(
  options: WebServerOptions,
  request: Request,
  facts: RequestFacts,
): Promise<Response> {
  const refused = guardRequest(request, options.guard);
  if (refused === null) return options.respond(request, facts);
  const { requestId, nonce } = facts;
  const { origin: portalUrl } = options.guard;
  if (isMachinePath(new URL(request.url).pathname)) return refuseMachine(refused, { requestId, portalUrl });
  return refusePerson(refused, { nonce, reads: refused === 413 && takesFiles(request, options.guard) });
}

/** The path without ids, codes, tokens and queries, which may be personal or secret. */
function routeOf(url = "/"): string {
  return (
    (url.split("?", 1)[0] ?? "/")
      .split("/")
      // What follows /r is a referral code, and some codes are letters only.
      .map((part, index, parts) => (/^[a-z._-]{0,24}$/.test(part) && parts[index - 1] !== "r" ? part : ":id"))
      .join("/")
  );
}
