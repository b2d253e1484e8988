import type { Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

/** News of a group is of no use much later. */
const mailDays = 14;

type News = {
  customerId: string;
  template: "beta_invited" | "beta_place" | "beta_outcome";
  groupName: string;
  path: string;
};

/** Mails a member news of a group; false for a customer who cannot sign in to read it. */
export async function mailMember(
  transaction: Transaction,
  deps: Omit<MailDeps, "adminUrl">,
  { customerId, template, groupName, path }: News,
): Promise<boolean> {
  const member = await transaction.member.findUnique({
    where: { customerId },
    select: { user: { select: { email: true } } },
  });
  if (!member) return false;
  const now = deps.clock.now();
  const { name: programmeName } = await getProgrammeRow(transaction);
  const data = { programmeName, groupName, link: `${deps.portalUrl}${path}` };
  const expiresAt = new Date(now.getTime() + mailDays * 86_400_000);
  await createMailEffect(transaction, { template, to: member.user.email, data }, { ...deps, now, expiresAt });
  return true;
}
