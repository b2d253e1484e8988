import { AppError } from "@worth/contracts";
import type { Transaction } from "@worth/db";

/** An entry that nobody else changes until the transaction ends. @throws AppError not_found */
export async function lockEntry(transaction: Transaction, entryId: string) {
  await transaction.$executeRaw`SELECT 1 FROM changelog_entry WHERE id = ${entryId} FOR UPDATE`;
  const entry = await transaction.changelogEntry.findUnique({ where: { id: entryId } });
  if (!entry) throw new AppError("not_found");
  return entry;
}
