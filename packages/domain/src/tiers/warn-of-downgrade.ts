import type { Transaction } from "@worth/db";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import type { Tier } from "./read-tiers.ts";
import type { TierDeps } from "./refresh-tiers.ts";

type Ending = { customerId: string; tier: Tier; endsAt: Date };

/** Mails a member that their tier ends; the same stands on their first page until then. */
export async function warnOfDowngrade(
  transaction: Transaction,
  { cipher, jobs, clock, portalUrl }: TierDeps,
  { customerId, tier, endsAt }: Ending,
): Promise<void> {
  const { user } = await transaction.member.findUniqueOrThrow({
    where: { customerId },
    select: { user: { select: { email: true } } },
  });
  const { name: programmeName } = await getProgrammeRow(transaction);
  await createMailEffect(
    transaction,
    {
      template: "tier_ending",
      to: user.email,
      data: {
        programmeName,
        tierName: tier.name,
        day: endsAt.toISOString().slice(0, 10),
        link: `${portalUrl}/perks`,
      },
    },
    { cipher, jobs, now: clock.now(), expiresAt: endsAt },
  );
}
