/**
 * Where a person may be sent after signing in: a path of ours, or the fallback. Anything a browser could read as another
 * host (`//host`, `/\host`, a scheme, control characters) falls back.
 */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes("\\")) return fallback;
  const base = "https://own.invalid";
  const url = new URL(next, base);
  // "/..//host" is one of our paths until it is resolved.
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
