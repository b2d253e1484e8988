import type { ListImportsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { toImportOutput } from "./import-row.ts";

const pageSize = 20;

/** Imports, the newest first. */
export async function listImports(
  { database }: Deps,
  _actor: StaffActor,
  { page }: { page: number },
): Promise<ListImportsOutput> {
  const [rows, total] = await Promise.all([
    database.import.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database.import.count(),
  ]);
  return { rows: rows.map(toImportOutput), total, page, pageSize };
}
