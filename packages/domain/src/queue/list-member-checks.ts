import type { DeclineReason, ListMemberChecksOutput, MemberActor } from "@worth/contracts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";

const mostShown = 50;

/** What we check, or checked, before this member gets a reward. A decision that can be taken back is not told yet. */
export async function listMemberChecks(
  { database }: Pick<Deps, "database">,
  { customerId }: MemberActor,
): Promise<ListMemberChecksOutput> {
  const items = await database.queueItem.findMany({
    where: {
      OR: [{ customerId }, { kind: "fraud", referral: { refereeId: customerId } }],
      AND: { OR: [{ settledAt: null }, { decision: { not: "lapsed" } }] },
    },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    take: mostShown,
    include: {
      referral: { select: { id: true, referrerId: true, referee: { select: { displayName: true } } } },
    },
  });
  return {
    checks: items.map(({ id, kind, referral, decision, reason, openedAt, settledAt }) => {
      const own = referral?.referrerId === customerId ? referral : null;
      return {
        id,
        kind,
        state: settledAt === null || decision === null || decision === "lapsed" ? "waiting" : decision,
        reason: settledAt && (reason as DeclineReason | null),
        referralId: own?.id ?? null,
        friendFirstName: own && firstName(own.referee.displayName),
        at: (settledAt ?? openedAt).toISOString(),
      };
    }),
  };
}
