import type { ImportMapping } from "@worth/contracts";
import { readCells, UnclosedQuoteError, type Line } from "./read-cells.ts";

/** As much of a file as a sample is taken from. */
export const sampleBytes = 64 * 1024;

/** The first rows of a file; a quotation mark that the sample cuts off ends it. */
export async function readSample(
  content: Uint8Array,
  delimiter: ImportMapping["delimiter"],
  rowCount: number,
): Promise<Line[]> {
  const lines: Line[] = [];
  try {
    for await (const line of readCells(wholeLines(content), delimiter)) {
      lines.push(line);
      if (lines.length === rowCount) break;
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuoteError)) throw error;
  }
  return lines;
}

function wholeLines(content: Uint8Array): Uint8Array {
  if (content.length < sampleBytes) return content;
  const slice = content.subarray(0, sampleBytes);
  return slice.subarray(0, slice.lastIndexOf(0x0a) + 1 || slice.length);
}
