import { importMappingSchema, type ImportOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";

type ImportRow = Prisma.ImportGetPayload<object>;

/** An import as screens read it. */
export function toImportOutput(row: ImportRow): ImportOutput {
  const { id, fileName, state, skipBadRows, rowCount, doneCount, addedCount, knownCount, badCount } = row;
  return {
    id,
    fileName,
    state,
    mapping: importMappingSchema.parse(row.mapping),
    skipBadRows,
    rowCount,
    doneCount,
    addedCount,
    knownCount,
    badCount,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
