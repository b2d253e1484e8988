import { createId, type MakeLinkInput, type MemberActor, type TrackedLinkOutput } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { inventEnding } from "../referrals/referral-code.ts";

/** 27^10 codes: nobody meets somebody else's by trying. */
const codeLength = 10;

/** The address a member shares. */
export const linkOf = (portalUrl: string, code: string): string => `${portalUrl}/s/${code}`;

/** A member's link for one channel, made when there is none: what is clicked there can be told apart. */
export async function makeLink(
  { database, clock, portalUrl }: Pick<MailDeps, "database" | "clock" | "portalUrl">,
  { customerId }: MemberActor,
  { channel }: MakeLinkInput,
): Promise<TrackedLinkOutput> {
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "tracked_link", customerId);
    const aliases = await listAliases(transaction, customerId);
    const known = await transaction.trackedLink.findFirst({
      where: { customerId: { in: aliases }, channel },
    });
    const { code, clickCount } =
      known ??
      (await transaction.trackedLink.create({
        data: {
          id: createId("trackedLink"),
          customerId,
          channel,
          code: inventEnding(codeLength),
          createdAt: clock.now(),
        },
      }));
    return { channel, url: linkOf(portalUrl, code), clickCount };
  });
}

type Followed = { link: { id: string }; customerId: string; occurredAt: Date };

/**
 * Somebody who is known followed a link: a touch of the act of having shared it, which begins with the first of them.
 */
export async function addLinkTouch(
  transaction: Transaction,
  { link, customerId, occurredAt }: Followed,
): Promise<void> {
  await transaction.$executeRaw`SELECT 1 FROM tracked_link WHERE id = ${link.id} FOR UPDATE`;
  const {
    actId,
    customerId: ownerId,
    createdAt,
  } = await transaction.trackedLink.findUniqueOrThrow({
    where: { id: link.id },
  });
  const shared = actId ?? createId("act");
  if (actId === null) {
    await transaction.act.create({
      data: { id: shared, customerId: ownerId, kind: "mention", role: "sharer", occurredAt: createdAt },
    });
    await transaction.trackedLink.update({ where: { id: link.id }, data: { actId: shared } });
  }
  await transaction.touch.create({
    data: { id: createId("touch"), actId: shared, ownerId, customerId, kind: "mention_click", occurredAt },
  });
}
