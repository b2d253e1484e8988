import { createId, type ReviewAsking } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { askOffLink } from "../asks/ask-off-link.ts";
import { spendAsk } from "../asks/spend-ask.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { readAsking } from "./asking-settings.ts";
import { isRewarded } from "./find-author-facts.ts";
import { listDueRequests, type DueRequest } from "./list-due-requests.ts";

const dayMs = 86_400_000;

type AskDeps = Omit<MailDeps, "adminUrl">;

/**
 * Asks every member to whom something happened a while ago for a review, and reminds once who did not answer: all of
 * them, however many are due, each for one thing at a time and in a transaction of their own.
 */
export async function askForReviews(
  deps: AskDeps,
  { size = 2_000 }: { size?: number } = {},
): Promise<{ askedCount: number }> {
  const asking = await readAsking(deps.database);
  if (!asking.isOn) return { askedCount: 0 };
  const now = deps.clock.now();
  let askedCount = 0;
  // Who was asked for one thing comes back further down the list with the next one they are due for.
  const seen = new Set<string>();
  let page: DueRequest[] = [];
  do {
    page = await listDueRequests(deps.database, asking, { now, after: page.at(-1) ?? null, size });
    for (const due of page.filter(({ customerId }) => !seen.has(customerId))) {
      seen.add(due.customerId);
      if (await ask(deps, due, { asking, now })) askedCount += 1;
    }
  } while (page.length === size);
  return { askedCount };
}

/** Writes the request and decides its mail; false when the person was asked often enough, or by another worker. */
async function ask(
  { database, cipher, jobs, portalUrl }: AskDeps,
  { since: _since, email, productName, siteName, allowsIncentive, ...due }: DueRequest,
  { asking, now }: { asking: ReviewAsking; now: Date },
): Promise<boolean> {
  const { customerId, productId, number, destinationId } = due;
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "review_request", customerId);
    const aliases = await listAliases(transaction, customerId);
    const same = { customerId: { in: aliases }, productId, number: { gte: number } };
    if ((await transaction.reviewRequest.count({ where: same })) > 0) return false;
    if (!(await spendAsk(transaction, { jobs }, { customerId, kind: "review", aboutId: productId, now })))
      return false;
    // A site that forbids incentives is asked for without one, whatever our own rules promise.
    const hasIncentive = allowsIncentive !== false && (await isRewarded(transaction, now));
    await transaction.reviewRequest.create({
      data: { id: createId("reviewRequest"), ...due, hasIncentive, occurredAt: now },
    });
    const { name: programmeName } = await getProgrammeRow(transaction);
    const link =
      destinationId === null
        ? `${portalUrl}/reviews/new?product=${productId}`
        : `${portalUrl}/reviews/elsewhere?product=${productId}&site=${destinationId}`;
    const offLink = askOffLink({ cipher, portalUrl }, { customerId, kind: "review" });
    await createMailEffect(
      transaction,
      {
        template: number === 1 ? "review_request" : "review_reminder",
        to: email,
        data: { programmeName, productName, siteName, hasIncentive, link, offLink },
      },
      { cipher, jobs, now, expiresAt: new Date(now.getTime() + asking.reminderDays * dayMs) },
    );
    return true;
  });
}
