import { createId } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";
import { requestRefresh } from "../value/request-refresh.ts";

type NewAct = Omit<Prisma.ActUncheckedCreateInput, "id" | "customerId"> & { customerId: string };

/**
 * Writes an act down and asks for everything it moves: triage thanks for what somebody did today, and what a reward it
 * earned at once costs is in their contribution. Whoever tells the reward door does so within the same transaction.
 * @returns the act's id
 */
export async function recordAct(
  transaction: Transaction,
  { jobs }: { jobs: Jobs },
  act: NewAct,
): Promise<string> {
  const id = createId("act");
  await transaction.act.create({ data: { id, ...act } });
  await requestRefresh(transaction, jobs, [act.customerId]);
  return id;
}
