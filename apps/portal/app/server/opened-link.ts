import { campaignIdSchema, referralCodeSchema } from "@worth/contracts";
import { z } from "zod";
import { signedCookie, type RequestArgs } from "./signed-cookie.ts";

const daySeconds = 86_400;

const openedLinkSchema = z.object({
  code: referralCodeSchema,
  openedAt: z.int(),
  /** Notes that were written before there were campaigns have none. */
  campaignId: campaignIdSchema.nullable().default(null),
});

/** The friend's link that was opened first in this browser, and the campaign it was opened for last. */
export type OpenedLink = { code: string; openedAt: Date; campaignId: string | null };

/**
 * The note of the first link, which counts while the attribution window lasts and survives consent and sign-up. The
 * window is checked here too: a browser may keep a cookie longer than it was told.
 */
export function openedLinkNote(args: RequestArgs, attributionWindowDays: number) {
  const maxAgeSeconds = attributionWindowDays * daySeconds;
  const cookie = signedCookie(args, { name: "member.opened-link", schema: openedLinkSchema, maxAgeSeconds });
  return {
    async read(): Promise<OpenedLink | undefined> {
      const note = await cookie.read();
      if (note === undefined || Date.now() - note.openedAt > maxAgeSeconds * 1000) return undefined;
      return { ...note, openedAt: new Date(note.openedAt) };
    },
    remember: (code: string, campaignId: string | null = null): Promise<string> =>
      cookie.remember({ code, openedAt: Date.now(), campaignId }),
    forget: cookie.forget,
  };
}
