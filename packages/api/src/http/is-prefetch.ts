/** What a browser fetches before anybody asked to see it was not read by anybody. */
export const isPrefetch = (headers: Headers): boolean =>
  (headers.get("sec-purpose") ?? headers.get("purpose") ?? "").includes("prefetch");
