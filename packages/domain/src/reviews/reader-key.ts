import type { Actor } from "@worth/contracts";
import type { Cipher } from "../ports/cipher.ts";

/**
 * Who reads, as one key: the member, or a visitor who agreed to a note in their browser. Nobody else is counted, and
 * of a visitor nothing is kept that leads back to the note.
 */
export function readerKeyOf(actor: Actor, visitor: string | null, cipher: Cipher): string | null {
  if (actor.kind === "member") return actor.customerId;
  return visitor === null ? null : visitorKeyOf(visitor, cipher);
}

export const visitorKeyOf = (visitor: string, cipher: Cipher): string =>
  `visitor:${cipher.hash(`review reader ${visitor}`)}`;
