import {
  AppError,
  createId,
  type Actor,
  type FollowedLinkOutput,
  type FollowLinkInput,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { isbot } from "isbot";
import { firstName } from "../customers/first-name.ts";
import { listAliases, resolveCustomer } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { readerKeyOf } from "../reviews/reader-key.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { addLinkTouch } from "./tracked-links.ts";

const dayMs = 86_400_000;
/** What somebody followed this long before joining counts as theirs. */
const followedDays = 90;

type Opened = FollowLinkInput & { userAgent: string | null };
type Click = { linkId: string; reader: string | null; occurredAt: Date };

/**
 * Somebody follows a tracked link: one click a reader and day, none of a machine, and none of the member themselves. A
 * member's is a touch at once; of everybody else an anonymous row is left. @throws AppError not_found
 */
export async function followLink(
  { database, clock, cipher }: MailDeps,
  actor: Actor,
  { code, visitor, userAgent }: Opened,
): Promise<FollowedLinkOutput> {
  const link = await database.trackedLink.findUnique({ where: { code } });
  if (!link) throw new AppError("not_found");
  const ownerId = (await resolveCustomer(database, link.customerId)) ?? link.customerId;
  const owner = await database.customer.findUniqueOrThrow({
    where: { id: ownerId },
    select: { displayName: true, referralCode: { select: { code: true } } },
  });
  const isOwn = actor.kind === "member" && actor.customerId === ownerId;
  if (userAgent !== null && !isbot(userAgent) && !isOwn) {
    const occurredAt = clock.now();
    const reader = readerKeyOf(actor, visitor, cipher);
    await inTransaction(database, async (transaction) => {
      if (!(await addClick(transaction, { linkId: link.id, reader, occurredAt }))) return;
      await transaction.trackedLink.update({
        where: { id: link.id },
        data: { clickCount: { increment: 1 } },
      });
      if (actor.kind === "member")
        await addLinkTouch(transaction, { link, customerId: actor.customerId, occurredAt });
    });
  }
  return { firstName: firstName(owner.displayName), referralCode: owner.referralCode?.code ?? null };
}

export type FollowedLink = { code: string; followedAt: Date };

/**
 * A visitor who followed a link turns out to be a customer: the click becomes their touch, as of then. It was counted
 * when it was made. A code nobody has any more, or a click of too long ago, is nothing.
 */
export async function claimFollowedLink(
  { database, clock, jobs }: Pick<MailDeps, "database" | "clock" | "jobs">,
  { code, followedAt }: FollowedLink,
  customerId: string,
): Promise<void> {
  const ageMs = clock.now().getTime() - followedAt.getTime();
  if (ageMs < 0 || ageMs > followedDays * dayMs) return;
  await inTransaction(database, async (transaction) => {
    const link = await transaction.trackedLink.findUnique({ where: { code } });
    const aliases = await listAliases(transaction, customerId);
    if (!link || aliases.includes(link.customerId)) return;
    const click = { linkId: link.id, reader: customerId, occurredAt: followedAt };
    if (!(await addClick(transaction, click))) return;
    await addLinkTouch(transaction, { link, customerId, occurredAt: followedAt });
    // It may lie before purchases that were made since.
    await requestRefresh(transaction, jobs, [customerId]);
  });
}

/** Writes a click; false when the reader followed the link that day before. */
async function addClick(transaction: Transaction, { linkId, reader, occurredAt }: Click): Promise<boolean> {
  const added = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO mention_click (id, "linkId", reader, day, "occurredAt")
    VALUES (${createId("mentionClick")}, ${linkId}, ${reader},
      (${occurredAt}::timestamptz AT TIME ZONE 'UTC')::date, ${occurredAt})
    ON CONFLICT DO NOTHING RETURNING id`;
  return added.length > 0;
}
