/** A cell of COPY's text format. Money and counts are numbers, times are ISO strings. */
export type CopyCell = string | number | boolean | null;

const chunkLength = 65_536;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Rows in COPY's text format, in chunks large enough to be worth a write. */
export function* copyText(rows: Iterable<readonly CopyCell[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(toText).join("\t")}\n`;
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

function toText(cell: CopyCell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "string") return cell.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found);
  return typeof cell === "boolean" ? (cell ? "t" : "f") : String(cell);
}
