import type { OpenImport } from "./open-import.ts";
import { readPurchases, type IdentifiedRow } from "./reading/read-purchases.ts";
import type { RowError } from "./reading/read-row.ts";

/** As many rows as one statement writes. */
const chunkRows = 1_000;

/** Some rows of a file in their order: the good ones, and what is wrong with the others. */
export type Chunk = {
  rows: IdentifiedRow[];
  errors: RowError[];
  badCount: number;
  /** The file cannot be read any further. */
  isBroken: boolean;
};

const emptyChunk = (): Chunk => ({ rows: [], errors: [], badCount: 0, isBroken: false });

/** Reads the file of an import chunk by chunk. */
export async function* readChunks(
  { content, mapping, timeZone }: OpenImport,
  now: Date,
): AsyncGenerator<Chunk> {
  let chunk = emptyChunk();
  for await (const reading of readPurchases(content, { mapping, timeZone, now })) {
    if (reading.kind === "good") chunk.rows.push(reading.row);
    else {
      chunk.badCount += 1;
      chunk.errors.push(...(reading.kind === "bad" ? reading.errors : [reading.error]));
      chunk.isBroken = reading.kind === "broken";
    }
    if (chunk.rows.length + chunk.badCount < chunkRows) continue;
    yield chunk;
    chunk = emptyChunk();
  }
  yield chunk;
}
