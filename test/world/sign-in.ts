import type { Edge } from "./start-edge.ts";

/** Signs a person in at an edge without a mail and gives the Cookie header their browser would send from now on. */
export async function signIn({ services }: Pick<Edge, "services">, email: string): Promise<string> {
  const { token } = await services.auth.createSignInSecrets(email);
  const headers = new Headers({ "user-agent": "Test browser" });
  const { cookies } = await services.auth.confirmToken(token, headers);
  return toCookieHeader(cookies);
}

/** What a browser sends back of the Set-Cookie headers it got. */
export function toCookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(";", 1)[0] ?? "").join("; ");
}
