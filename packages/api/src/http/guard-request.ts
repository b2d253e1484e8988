/** Largest body a form or an API call may have. */
const bodyLimit = 1024 * 1024;

export type GuardSettings = {
  /** The app's public origin. */
  origin: string;
  /**
   * Paths that are called by machines without an Origin and check who calls in their own way; `/*` at the end stands for
   * any one name.
   */
  machinePaths: readonly string[];
  /** Paths that take files, with their limit in bytes; `/*` at the end stands for any one name. */
  uploads: Readonly<Record<string, number>>;
};

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const knownMethods = new Set([...safeMethods, "POST"]);

/** The names a browser may know this machine by; a developer types either. */
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Stands before everything. A request that would change state must come from our own pages, whatever the route behind
 * it checks; and a body must say how long it is, and be no longer than its path takes.
 * @returns the status to answer with, or null to go on
 */
export function guardRequest(request: Request, settings: GuardSettings): 403 | 405 | 411 | 413 | null {
  if (!knownMethods.has(request.method)) return 405;
  if (safeMethods.has(request.method)) return null;
  const { pathname } = new URL(request.url);
  const isMachine =
    settings.machinePaths.includes(pathname) || settings.machinePaths.includes(likeIt(pathname));
  if (!isMachine && !isOwnOrigin(request.headers, settings.origin)) return 403;
  const length = request.headers.get("content-length");
  if (length === null) return request.body === null ? null : 411;
  return Number(length) > (uploadLimit(request, settings) ?? bodyLimit) ? 413 : null;
}

/** Whether a path is a form's with files. */
export const takesFiles = (request: Request, settings: GuardSettings): boolean =>
  uploadLimit(request, settings) !== undefined;

function uploadLimit(request: Request, { uploads }: GuardSettings): number | undefined {
  const path = new URL(request.url).pathname.replace(/\.data$/, "");
  return uploads[path] ?? uploads[likeIt(path)];
}

/** A path with any one name in place of its last. */
const likeIt = (path: string): string => path.replace(/[^/]+$/, "*");

/** Whether a request carries more than a form may: only somebody who is known is worth reading that much of. */
export function isUpload(request: Request): boolean {
  return Number(request.headers.get("content-length")) > bodyLimit;
}

/** A browser names the page a POST comes from; one that does not, or says "null", is refused. */
function isOwnOrigin(headers: Headers, ownOrigin: string): boolean {
  const claimed = headers.get("origin");
  if (claimed === null || !URL.canParse(claimed)) return false;
  const [theirs, ours] = [new URL(claimed), new URL(ownOrigin)];
  if (theirs.origin === ours.origin) return true;
  const isLoopback = loopbackNames.includes(ours.hostname) && loopbackNames.includes(theirs.hostname);
  return isLoopback && theirs.port === ours.port && theirs.protocol === ours.protocol;
}
