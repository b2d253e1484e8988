import { AppError } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";

export type BetaGroupRow = Prisma.BetaGroupGetPayload<object>;

/** Holds a group, so that one at a time takes or frees a place. @throws AppError not_found */
export async function lockGroup(transaction: Transaction, groupId: string): Promise<BetaGroupRow> {
  await transaction.$queryRaw`SELECT 1 FROM beta_group WHERE id = ${groupId} FOR UPDATE`;
  const group = await transaction.betaGroup.findUnique({ where: { id: groupId } });
  if (!group) throw new AppError("not_found");
  return group;
}
