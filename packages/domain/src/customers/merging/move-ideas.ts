import type { Transaction } from "@worth/db";
import { recount } from "../../ideas/recount.ts";

/** What two people voted for and follow is one person's by now: where both did, once. */
export async function moveIdeas(
  transaction: Transaction,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> {
  const concerned = await transaction.idea.findMany({
    where: {
      OR: [{ votes: { some: { customerId: fromId } } }, { follows: { some: { customerId: fromId } } }],
    },
    select: { rootId: true },
    distinct: ["rootId"],
  });
  if (concerned.length === 0) return;
  await transaction.$executeRaw`
    DELETE FROM idea_vote AS vote WHERE "customerId" = ${fromId} AND EXISTS (
      SELECT FROM idea_vote WHERE "ideaId" = vote."ideaId" AND "customerId" = ${intoId})`;
  await transaction.$executeRaw`
    DELETE FROM idea_follow AS follow WHERE "customerId" = ${fromId} AND EXISTS (
      SELECT FROM idea_follow WHERE "ideaId" = follow."ideaId" AND "customerId" = ${intoId})`;
  const toInto = { where: { customerId: fromId }, data: { customerId: intoId } };
  await transaction.ideaVote.updateMany(toInto);
  await transaction.ideaFollow.updateMany(toInto);
  await recount(
    transaction,
    concerned.map(({ rootId }) => rootId),
  );
}
