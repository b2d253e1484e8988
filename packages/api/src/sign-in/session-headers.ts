import type { SignedIn } from "@worth/auth";

/** The headers the browser would send next, to end a session that was just opened. */
export function sessionHeaders({ cookies }: SignedIn): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(";", 1)[0] ?? "").join("; ") });
}
