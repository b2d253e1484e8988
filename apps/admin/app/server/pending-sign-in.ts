import { adminContext } from "@worth/api";
import { createCookie, type RouterContextProvider } from "react-router";
import { z } from "zod";

/** As long as a link and a code live. */
const signInMinutes = 10;

const pendingSchema = z.object({ email: z.string(), next: z.string() });

/** Who is signing in and where to afterwards, between the pages of signing in: never in an address. */
export type PendingSignIn = z.infer<typeof pendingSchema>;

type Args = { request: Request; context: Readonly<RouterContextProvider> };

export async function readPendingSignIn(args: Args): Promise<PendingSignIn | null> {
  const parsed = pendingSchema.safeParse(await cookieFor(args).parse(args.request.headers.get("cookie")));
  return parsed.success ? parsed.data : null;
}

/** The value of the Set-Cookie header that remembers a sign-in under way. */
export function rememberSignIn(args: Args, pending: PendingSignIn): Promise<string> {
  return cookieFor(args).serialize(pending);
}

/** The value of the Set-Cookie header that forgets it. */
export function forgetSignIn(args: Args): Promise<string> {
  return cookieFor(args).serialize("", { maxAge: 0 });
}

function cookieFor({ request, context }: Args) {
  const secure = new URL(request.url).protocol === "https:";
  return createCookie(`${secure ? "__Host-" : ""}staff.signing-in`, {
    secrets: [context.get(adminContext).cookieSecret],
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: signInMinutes * 60,
  });
}
