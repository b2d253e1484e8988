import type { AskKind } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { askOffLink } from "../asks/ask-off-link.ts";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import type { Mail } from "../ports/mailer.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

/** News of a group is of no use much later. */
const mailDays = 14;

/** Those that ask for something, which a member can turn off; the others tell what they waited for. */
const asks = { beta_invited: "beta", beta_asked: "consult" } as const satisfies Record<string, AskKind>;

type News = {
  customerId: string;
  template: keyof typeof asks | "beta_place" | "beta_outcome";
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
  const to = member.user.email;
  const mail: Mail =
    template === "beta_invited" || template === "beta_asked"
      ? { template, to, data: { ...data, offLink: askOffLink(deps, { customerId, kind: asks[template] }) } }
      : { template, to, data };
  await createMailEffect(transaction, mail, { ...deps, now, expiresAt });
  return true;
}
