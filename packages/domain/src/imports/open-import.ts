import { importMappingSchema, type ImportMapping, type ImportOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

export type OpenImport = {
  content: Uint8Array;
  mapping: ImportMapping;
  skipBadRows: boolean;
  rowCount: number;
  timeZone: string;
};

/** An import with its file, or null when it is not, or no longer, in the state a job is for. */
export async function openImport(
  reader: Reader,
  importId: string,
  state: ImportOutput["state"],
): Promise<OpenImport | null> {
  const row = await reader.import.findUnique({ where: { id: importId }, include: { file: true } });
  if (row?.state !== state || !row.file) return null;
  const { timeZone } = await getProgrammeRow(reader);
  const { skipBadRows, rowCount } = row;
  return {
    content: row.file.content,
    mapping: importMappingSchema.parse(row.mapping),
    skipBadRows,
    rowCount,
    timeZone,
  };
}
