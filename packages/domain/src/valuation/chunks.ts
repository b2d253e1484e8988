import { setImmediate } from "node:timers/promises";

/** Enough to make a statement worth its way, few enough to compute without keeping a process from other work. */
const chunkSize = 2_000;

/** A list in parts. Between two of them other work of this process gets its turn. */
export async function* inChunks(ids: readonly string[]): AsyncGenerator<string[]> {
  for (let start = 0; start < ids.length; start += chunkSize) {
    if (start > 0) await setImmediate();
    yield ids.slice(start, start + chunkSize);
  }
}
