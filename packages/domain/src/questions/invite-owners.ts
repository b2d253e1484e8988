import type { Transaction } from "@worth/db";
import { askOffLink } from "../asks/ask-off-link.ts";
import { mayBeAsked } from "../asks/may-be-asked.ts";
import { spendAsk } from "../asks/spend-ask.ts";
import { rootOf } from "../customers/aliases-of.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { isKept } from "../purchases/kept-purchase.ts";
import { readAsking } from "../reviews/asking-settings.ts";

/** So many owners are invited to one question: enough for an answer, and nobody else is asked in vain. */
const mostInvited = 5;
/** Whoever was asked for anything this lately is left in peace. */
const restDays = 14;
const mailDays = 14;
const dayMs = 86_400_000;

type Asked = { id: string; customerId: string; body: string; product: { id: string; name: string } };
type Owner = { customerId: string; email: string };

/**
 * Invites those who bought the product last, and kept it, to answer a question about it: members only, each once, none
 * who rests after another ask or has said "not now", and within the ask budget of each.
 */
export async function inviteOwners(
  transaction: Transaction,
  deps: MailDeps,
  { id, customerId, body, product }: Asked,
): Promise<void> {
  const now = deps.clock.now();
  const askerId = (await resolveCustomer(transaction, customerId)) ?? customerId;
  const { name: programmeName } = await getProgrammeRow(transaction);
  const link = `${deps.portalUrl}/questions/${id}`;
  const expiresAt = new Date(now.getTime() + mailDays * dayMs);
  for (const { customerId, email } of await findOwners(transaction, { askerId, product, now })) {
    if (!(await spendAsk(transaction, deps, { customerId, kind: "answer", aboutId: id, now }))) continue;
    const offLink = askOffLink(deps, { customerId, kind: "answer" });
    const data = { programmeName, productName: product.name, question: body, link, offLink };
    await createMailEffect(
      transaction,
      { template: "answer_request", to: email, data },
      { ...deps, now, expiresAt },
    );
  }
}

type Wanted = { askerId: string; product: { id: string }; now: Date };

async function findOwners(transaction: Transaction, { askerId, product, now }: Wanted): Promise<Owner[]> {
  const { mostAsksAYear } = await readAsking(transaction);
  const restSince = new Date(now.getTime() - restDays * dayMs);
  return transaction.$queryRaw<Owner[]>`
    SELECT member."customerId", "user".email
    FROM purchase_line AS line JOIN purchase ON purchase.id = line."purchaseId"
    JOIN member ON member."customerId" = ${rootOf('purchase."customerId"')}
    JOIN member_user AS "user" ON "user".id = member."userId"
    WHERE line."productId" = ${product.id} AND member."customerId" <> ${askerId}
      AND ${isKept}
      AND ${mayBeAsked(`member."customerId"`, { kind: "answer", mostAsksAYear, now })}
      AND NOT EXISTS (SELECT FROM ask
        WHERE ask."customerId" = member."customerId" AND ask."occurredAt" > ${restSince}::timestamptz)
      AND NOT EXISTS (SELECT FROM ask_rest AS rest
        WHERE rest."customerId" = member."customerId" AND rest."endsAt" > ${now}::timestamptz)
    GROUP BY member."customerId", "user".email
    ORDER BY max(purchase."occurredAt") DESC, member."customerId" LIMIT ${mostInvited}`;
}
