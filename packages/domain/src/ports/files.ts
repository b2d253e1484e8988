/** Where files people gave us are kept: under keys of our own, never under the name they came with. */
export type Files = {
  put(key: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Null when there is no such file. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(key: string): Promise<void>;
};

/** A picture as we keep it: drawn anew, without anything a camera or a phone wrote beside it. */
export type Picture = { content: Uint8Array<ArrayBuffer>; width: number; height: number };

export type Pictures = {
  /** Null when the content is no picture we take, whatever its name says. */
  redraw(content: Uint8Array<ArrayBuffer>): Promise<Picture | null>;
};
