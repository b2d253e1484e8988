import { z } from "zod";
import { signedCookie, type RequestArgs } from "./signed-cookie.ts";

/** As long as a link and a code live. */
const signInMinutes = 10;

const pendingSchema = z.object({ email: z.string(), next: z.string() });

/** The note of who is signing in and where to afterwards, between the pages of signing in: never in an address. */
export function pendingSignInNote(args: RequestArgs) {
  return signedCookie(args, {
    name: "member.signing-in",
    schema: pendingSchema,
    maxAgeSeconds: signInMinutes * 60,
  });
}
