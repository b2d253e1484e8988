import {
  AppError,
  createId,
  largestImportBytes,
  staffIdOf,
  type CreateImportInput,
  type StaffActor,
  type SystemActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { guessMapping } from "./guessing/guess-mapping.ts";
import { toUtf8 } from "./reading/to-utf8.ts";

/**
 * Keeps an uploaded file of purchases, with a first guess of how to read it. Nothing of it counts yet.
 * @throws AppError import_too_large, import_unreadable
 */
export async function createImport(
  { database }: Deps,
  actor: StaffActor | SystemActor,
  { fileName, content }: CreateImportInput,
): Promise<{ importId: string }> {
  if (content.length > largestImportBytes) {
    const megabytes = largestImportBytes / 1024 / 1024;
    throw new AppError("import_too_large", { field: "file", values: { megabytes } });
  }
  const text = toUtf8(content);
  const { reportingCurrency } = await getProgrammeRow(database);
  const { mapping } = await guessMapping(text, reportingCurrency);
  const importId = createId("import");
  await database.import.create({
    data: {
      id: importId,
      fileName,
      state: "mapping",
      mapping,
      staffId: staffIdOf(actor),
      file: { create: { content: text } },
    },
  });
  return { importId };
}
