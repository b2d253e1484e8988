import type { HeadersArgs } from "react-router";

/** Tells a client that was too fast when to come back: the header of the form's or the page's refusal. */
export function retryAfterHeaders({ actionHeaders, errorHeaders }: HeadersArgs): Record<string, string> {
  const retryAfter = actionHeaders.get("retry-after") ?? errorHeaders?.get("retry-after");
  return retryAfter ? { "retry-after": retryAfter } : {};
}
