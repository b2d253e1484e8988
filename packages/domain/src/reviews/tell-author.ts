import type { ReviewRejection } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { disclosuresOf, type Marks } from "./review-disclosures.ts";

/** A mail about a decision is of no use much later. */
const mailDays = 14;

type Decided = {
  customerId: string;
  product: { id: string; name: string };
  reason: ReviewRejection | null;
} & Marks;

/** Mails the author what was decided, why, and where to write on; the same stands on the page with their reviews. */
export async function tellAuthor(
  transaction: Transaction,
  { cipher, jobs, clock, portalUrl }: MailDeps,
  { customerId: authorId, product, reason, ...marks }: Decided,
): Promise<void> {
  const customerId = (await resolveCustomer(transaction, authorId)) ?? authorId;
  const member = await transaction.member.findUnique({
    where: { customerId },
    select: { user: { select: { email: true } } },
  });
  if (!member) return;
  const { name: programmeName } = await getProgrammeRow(transaction);
  const now = clock.now();
  const data = { programmeName, productName: product.name };
  const to = member.user.email;
  const mail =
    reason === null
      ? ({
          template: "review_published",
          to,
          data: {
            ...data,
            disclosures: disclosuresOf(marks),
            link: `${portalUrl}/reviews/${product.id}`,
          },
        } as const)
      : ({
          template: "review_rejected",
          to,
          data: { ...data, reason, link: `${portalUrl}/reviews/mine` },
        } as const);
  const expiresAt = new Date(now.getTime() + mailDays * 86_400_000);
  await createMailEffect(transaction, mail, { cipher, jobs, now, expiresAt });
}
