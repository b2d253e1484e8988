import { z } from "zod";
import { signedCookie, type RequestArgs } from "./signed-cookie.ts";

const visitorDays = 90;
const visitorSchema = z.object({ id: z.uuid() });

/** The note of a visitor who let us count them once; it says nothing but that it is the same browser. */
export function visitorNote(args: RequestArgs) {
  return signedCookie(args, {
    name: "member.reading",
    schema: visitorSchema,
    maxAgeSeconds: visitorDays * 86_400,
  });
}
