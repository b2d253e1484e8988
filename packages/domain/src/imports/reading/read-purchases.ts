import type { ImportMapping } from "@worth/contracts";
import { createLocalClock } from "./local-clock.ts";
import { readCells, UnclosedQuoteError } from "./read-cells.ts";
import { readRow, type PurchaseRow, type RowError } from "./read-row.ts";
import { createRowIdentity } from "./row-identity.ts";

/** A good row with its place in the file and the key that makes it one purchase. */
export type IdentifiedRow = PurchaseRow & { lineNumber: number; sourceKey: string };

export type PurchaseReading =
  | { kind: "good"; row: IdentifiedRow }
  | { kind: "bad"; errors: RowError[] }
  /** The file cannot be read any further. */
  | { kind: "broken"; error: RowError };

type Reading = {
  mapping: ImportMapping;
  /** The programme's zone: what a date without one means. */
  timeZone: string;
  now: Date;
};

/** Reads a UTF-8 file of purchases row by row, in the order of the file. */
export async function* readPurchases(
  content: Uint8Array,
  { mapping, timeZone, now }: Reading,
): AsyncGenerator<PurchaseReading> {
  const context = { now: now.getTime(), toInstant: createLocalClock(timeZone) };
  const identify = createRowIdentity();
  let isHeader = mapping.hasHeader;
  try {
    for await (const line of readCells(content, mapping.delimiter)) {
      if (!isHeader) {
        const reading = readRow(line, mapping, context);
        if (reading.kind === "bad") yield reading;
        else {
          const { lineNumber } = line;
          yield { kind: "good", row: { ...reading.row, lineNumber, sourceKey: identify(reading.row) } };
        }
      }
      isHeader = false;
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuoteError)) throw error;
    const { lineNumber } = error;
    yield { kind: "broken", error: { lineNumber, field: "row", reason: "unclosed_quote", value: "" } };
  }
}
