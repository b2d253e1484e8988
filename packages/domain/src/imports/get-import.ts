import {
  AppError,
  importDetailOutput,
  type ImportDetailOutput,
  type ImportMapping,
  type StaffActor,
  type SystemActor,
} from "@worth/contracts";
import type { Database } from "@worth/db";
import type { Deps } from "../deps.ts";
import { toImportOutput } from "./import-row.ts";
import { readSample, sampleBytes } from "./reading/read-sample.ts";

const pageSize = 50;
const sampleRows = 10;

const rowErrorSchema = importDetailOutput.shape.rowErrors.shape.rows.element;

/** One import with its file's first rows and a page of what is wrong in it. */
export async function getImport(
  { database }: Deps,
  _actor: StaffActor | SystemActor,
  { importId, page }: { importId: string; page: number },
): Promise<ImportDetailOutput> {
  const row = await database.import.findUnique({ where: { id: importId } });
  if (!row) throw new AppError("not_found");
  const output = toImportOutput(row);
  const [errors, total, sample] = await Promise.all([
    database.importRowError.findMany({
      where: { importId },
      orderBy: [{ lineNumber: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { lineNumber: true, field: true, reason: true, value: true },
    }),
    database.importRowError.count({ where: { importId } }),
    sampleFile(database, importId, output.mapping),
  ]);
  const rows = errors.map((error) => rowErrorSchema.parse(error));
  return { ...output, ...sample, rowErrors: { rows, total, page, pageSize } };
}

/** Reads only the beginning of the file out of its row. */
async function sampleFile(
  database: Database,
  importId: string,
  { delimiter, hasHeader }: ImportMapping,
): Promise<{ header: string[] | null; sample: string[][] }> {
  const [file] = await database.$queryRaw<{ start: Uint8Array }[]>`
    SELECT substring(content FROM 1 FOR ${sampleBytes}) AS start FROM import_file WHERE "importId" = ${importId}`;
  if (!file) return { header: null, sample: [] };
  const lines = await readSample(file.start, delimiter, hasHeader ? sampleRows + 1 : sampleRows);
  const cells = lines.map((line) => line.cells);
  return hasHeader ? { header: cells[0] ?? null, sample: cells.slice(1) } : { header: null, sample: cells };
}
