import { isIP } from "node:net";
import { Agent, request } from "undici";

/** Addresses a name stands for, as a resolver says now. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

export type Reach = {
  resolve: Resolve;
  /** Whether an address may be connected to. */
  isAllowed: (address: string) => boolean;
};

/** A page's bytes as they came, cut where we stop reading. */
export type Fetched = { body: Uint8Array; contentType: string };

/** A reason not to go on, known before or while reading; nothing of it is shown to anybody. */
export class UnreadableError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "UnreadableError";
  }
}

const mostRedirects = 4;
const largestPageBytes = 512 * 1024;
const wholeMs = 10_000;
const redirects = new Set([301, 302, 303, 307, 308]);
/** Says who reads and why; sites can refuse it by name. */
const userAgent = "WorthLinkReader/1.0 (reads the title of a page a member pointed to)";

/**
 * Reads the page at an address that anybody may have typed. Every step of a redirect is checked like the first; a name
 * is resolved once, every address it stands for has to be allowed, and the connection goes to one of those addresses,
 * so that a name which means something else a moment later leads nowhere else.
 * @throws UnreadableError
 */
export async function fetchPage(url: string, reach: Reach): Promise<Fetched> {
  const signal = AbortSignal.timeout(wholeMs);
  let next = url;
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await fetchStep(next, reach, signal);
    if ("body" in answer) return answer;
    next = answer.redirectedTo;
  }
  throw new UnreadableError("too many redirects");
}

type Step = Fetched | { redirectedTo: string };

async function fetchStep(url: string, reach: Reach, signal: AbortSignal): Promise<Step> {
  const target = URL.parse(url);
  if (!target || (target.protocol !== "http:" && target.protocol !== "https:"))
    throw new UnreadableError("not an address of the web");
  const pinned = await findAddress(target.hostname.replaceAll(/^\[|\]$/g, ""), reach);
  const agent = new Agent({
    connect: {
      timeout: wholeMs,
      lookup: (_hostname, { all }, found) =>
        all ? found(null, [pinned]) : found(null, pinned.address, pinned.family),
    },
  });
  try {
    const { statusCode, headers, body } = await request(target.origin + target.pathname + target.search, {
      dispatcher: agent,
      signal,
      headers: { "user-agent": userAgent, accept: "text/html" },
    });
    const { location, "content-type": contentType } = headers;
    if (redirects.has(statusCode) && typeof location === "string")
      return { redirectedTo: URL.parse(location, target.href)?.href ?? "" };
    if (statusCode !== 200) throw new UnreadableError("no page");
    if (typeof contentType !== "string" || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType))
      throw new UnreadableError("not a page of text");
    return { body: await readStart(body), contentType };
  } finally {
    await agent.destroy();
  }
}

/** An address of a host that may be connected to. @throws UnreadableError unless all of its addresses may */
async function findAddress(hostname: string, { resolve, isAllowed }: Reach) {
  const family = isIP(hostname);
  const found = family === 0 ? await resolve(hostname) : [{ address: hostname, family }];
  const [first] = found;
  if (!first || !found.every(({ address }) => isAllowed(address)))
    throw new UnreadableError("an address nobody may be sent to");
  return first;
}

/** As much of a page as its head and some words need; the rest is left where it is. */
async function readStart(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= largestPageBytes) break;
  }
  return Buffer.concat(parts).subarray(0, largestPageBytes);
}
