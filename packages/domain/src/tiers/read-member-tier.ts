import type { MemberTierOutput, TierFigures } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { measureMember } from "./measure-member.ts";
import { nextAbove, pathTo } from "./meets-rule.ts";
import { readTiers } from "./read-tiers.ts";

/** Where a member stands, what they did, and what is missing to the next tier or to keep this one. */
export async function readMemberTier(
  reader: Reader,
  customerId: string,
  now: Date,
): Promise<{ tier: MemberTierOutput; figures: TierFigures }> {
  const [tiers, standing, { reportingCurrency: currency }, figures] = await Promise.all([
    readTiers(reader),
    reader.customerTier.findUnique({ where: { customerId } }),
    getProgrammeRow(reader),
    measureMember(reader, customerId, now),
  ]);
  const current = tiers.find(({ id }) => id === standing?.tierId);
  const next = nextAbove(tiers, current?.rank ?? 0, figures);
  const tier: MemberTierOutput = {
    currency,
    current:
      current && standing
        ? {
            name: current.name,
            benefits: current.benefits,
            since: standing.since.toISOString(),
            ending: standing.endsAt && {
              at: standing.endsAt.toISOString(),
              keep: pathTo(current.rule, figures),
            },
          }
        : null,
    next: next && { name: next.name, benefits: next.benefits, path: pathTo(next.rule, figures) },
  };
  return { tier, figures };
}
