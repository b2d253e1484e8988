/** What a page on the web says of itself; text only, and as long as the reader cared to read. */
export type PageWords = { title: string; author: string; text: string };

export type PageReading =
  | ({ kind: "read" } & PageWords)
  /** It is not there, not a page, too large or too slow, or at an address nobody outside may be sent to. */
  | { kind: "unreadable" };

/** Reads other people's pages. The address is anybody's word: the adapter never goes where it must not. */
export type Pages = { read(url: string): Promise<PageReading> };
