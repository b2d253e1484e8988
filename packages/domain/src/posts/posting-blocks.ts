import {
  AppError,
  type BlockMemberInput,
  type ListPostingBlocksOutput,
  type StaffActor,
  type UnblockMemberInput,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { readStaffNames } from "../staff/read-staff-names.ts";

const mostShown = 500;

/** Who may not post, the latest first. */
export async function listPostingBlocks(
  { database }: Deps,
  _actor: StaffActor,
): Promise<ListPostingBlocksOutput> {
  const blocks = await database.postingBlock.findMany({
    orderBy: [{ createdAt: "desc" }, { customerId: "desc" }],
    take: mostShown,
    include: { customer: { select: { id: true, displayName: true } } },
  });
  const nameOf = await readStaffNames(
    database,
    blocks.map(({ staffId }) => staffId),
  );
  return {
    blocks: blocks.map(({ customer, note, staffId, createdAt }) => ({
      customer,
      note,
      staffName: nameOf(staffId),
      createdAt: createdAt.toISOString(),
    })),
  };
}

/** Takes the right to post from somebody; they read and vote as before. @throws AppError not_found */
export async function blockMember(
  { database, clock }: Deps,
  actor: StaffActor,
  { customerId: askedId, note }: BlockMemberInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const customerId = await resolveCustomer(transaction, askedId);
    if (customerId === null) throw new AppError("not_found");
    const { staffId } = actor;
    const { count } = await transaction.postingBlock.createMany({
      data: [{ customerId, note, staffId, createdAt: clock.now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("already_done");
    await recordAudit(transaction, actor, {
      action: "posting.block",
      subjectType: "customer",
      subjectId: customerId,
      after: { note },
    });
  });
}

/** Gives it back. @throws AppError not_found when they have it */
export async function unblockMember(
  { database }: Deps,
  actor: StaffActor,
  { customerId }: UnblockMemberInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.postingBlock.deleteMany({ where: { customerId } });
    if (count === 0) throw new AppError("not_found");
    await recordAudit(transaction, actor, {
      action: "posting.unblock",
      subjectType: "customer",
      subjectId: customerId,
    });
  });
}
