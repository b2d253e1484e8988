import { AppError, type AcceptContributionInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { findNamedCustomer } from "./find-named-customer.ts";
import { lockRoot } from "./lock-idea.ts";

/**
 * Staff accept that somebody refined or tested an idea, which gives them part of its credit when it ships, or take that
 * back until then. Authors need no such word. @throws AppError not_found, named_nobody, idea_shipped, already_done
 */
export async function acceptContribution(
  { database, clock }: Deps,
  actor: StaffActor,
  { ideaId, customer, kind, isAccepted }: AcceptContributionInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const root = await lockRoot(transaction, ideaId);
    if (root.state !== "published") throw new AppError("not_found");
    if (root.status.stage === "shipped") throw new AppError("idea_shipped");
    const customerId = await findNamedCustomer(transaction, customer);
    const { count: knownCount } = isAccepted
      ? {
          count: await transaction.ideaContribution.count({
            where: { customerId, kind, idea: { rootId: root.id } },
          }),
        }
      : await transaction.ideaContribution.deleteMany({
          where: { customerId, kind, idea: { rootId: root.id } },
        });
    if (isAccepted === knownCount > 0) throw new AppError("already_done");
    if (isAccepted)
      await transaction.ideaContribution.create({
        data: { ideaId, customerId, kind, acceptedBy: actor.staffId, acceptedAt: clock.now() },
      });
    await recordAudit(transaction, actor, {
      action: isAccepted ? "idea.accept_contribution" : "idea.remove_contribution",
      subjectType: "idea",
      subjectId: ideaId,
      after: { customerId, kind },
    });
  });
}
