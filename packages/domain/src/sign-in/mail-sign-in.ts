import { inTransaction } from "@worth/db";
import { normalizeEmail } from "../customers/normalize-email.ts";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import type { Mail } from "../ports/mailer.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

/** How long a sign-in link and code live. */
export const signInMinutes = 10;

type SignInSecret = { email: string; token: string; code: string };

/**
 * Mails a member their link and code. An address that is nobody's gets a mail that says so and nothing else: the same
 * rows are written either way, so neither the answer nor its time tells one from the other.
 */
export async function mailMemberSignIn(deps: MailDeps, { email, token, code }: SignInSecret): Promise<void> {
  const normalizedEmail = normalizeEmail(email);
  const [pending, identity] = await Promise.all([
    deps.database.pendingJoin.findUnique({ where: { normalizedEmail }, select: { id: true } }),
    deps.database.customerIdentity.findUnique({
      where: { kind_normalizedValue: { kind: "email", normalizedValue: normalizedEmail } },
      select: { customer: { select: { member: { select: { id: true } } } } },
    }),
  ]);
  await sendMail(deps, (programmeName) =>
    pending || identity?.customer.member
      ? {
          template: "member_sign_in",
          to: email,
          data: { programmeName, link: linkOf(deps.portalUrl, token), code },
        }
      : { template: "member_unknown", to: email, data: { programmeName, link: `${deps.portalUrl}/join` } },
  );
}

/** The same for staff: an address without access is told to ask an owner. */
export async function mailStaffSignIn(deps: MailDeps, { email, token, code }: SignInSecret): Promise<void> {
  const staff = await deps.database.staffUser.findUnique({
    where: { email: email.toLowerCase() },
    select: { disabledAt: true },
  });
  await sendMail(deps, (programmeName) =>
    staff && !staff.disabledAt
      ? {
          template: "staff_sign_in",
          to: email,
          data: { programmeName, link: linkOf(deps.adminUrl, token), code },
        }
      : { template: "staff_unknown", to: email, data: { programmeName } },
  );
}

const linkOf = (appUrl: string, token: string): string =>
  `${appUrl}/sign-in/confirm?token=${encodeURIComponent(token)}`;

async function sendMail(deps: MailDeps, write: (programmeName: string) => Mail): Promise<void> {
  const { database, clock, cipher, jobs } = deps;
  await inTransaction(database, async (transaction) => {
    const { name } = await getProgrammeRow(transaction);
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + signInMinutes * 60_000);
    await createMailEffect(transaction, write(name), { cipher, jobs, now, expiresAt });
  });
}
