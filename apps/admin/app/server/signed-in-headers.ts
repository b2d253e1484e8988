import type { RouterContextProvider } from "react-router";
import { forgetSignIn } from "./pending-sign-in.ts";

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/** The cookies of a fresh session, and an end to the sign-in under way. */
export async function signedInHeaders(args: Args, cookies: readonly string[]): Promise<Headers> {
  const headers = new Headers();
  for (const cookie of [...cookies, await forgetSignIn(args)]) headers.append("set-cookie", cookie);
  return headers;
}
