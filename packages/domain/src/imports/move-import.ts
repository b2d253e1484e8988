import { AppError, type ImportOutput } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";

type State = ImportOutput["state"];
type Move = { from: State[]; data: Prisma.ImportUpdateManyMutationInput & { state: State } };

/**
 * Takes an import to its next state, and nobody else at the same time.
 * @throws AppError not_found, import_wrong_state
 */
export async function moveImport(transaction: Transaction, id: string, { from, data }: Move): Promise<void> {
  const { count } = await transaction.import.updateMany({ where: { id, state: { in: from } }, data });
  if (count === 1) return;
  const exists = await transaction.import.count({ where: { id } });
  throw new AppError(exists === 1 ? "import_wrong_state" : "not_found");
}
