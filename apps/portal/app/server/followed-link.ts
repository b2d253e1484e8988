import { trackedCodeSchema } from "@worth/contracts";
import { z } from "zod";
import { signedCookie, type RequestArgs } from "./signed-cookie.ts";

const followedDays = 90;
const followedLinkSchema = z.object({ code: trackedCodeSchema, followedAt: z.int() });

/** A member's link that was followed in this browser last, until whoever did signs in. */
export function followedLinkNote(args: RequestArgs) {
  const cookie = signedCookie(args, {
    name: "member.followed-link",
    schema: followedLinkSchema,
    maxAgeSeconds: followedDays * 86_400,
  });
  return {
    async read(): Promise<{ code: string; followedAt: Date } | undefined> {
      const note = await cookie.read();
      return note && { code: note.code, followedAt: new Date(note.followedAt) };
    },
    remember: (code: string): Promise<string> => cookie.remember({ code, followedAt: Date.now() }),
    forget: cookie.forget,
  };
}
