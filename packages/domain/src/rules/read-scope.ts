import type { RuleBody, RuleScopeOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** Where a rule counts and for which campaign, with the campaign's name. */
export async function readScope(
  reader: Reader,
  { countries = [], campaignId }: RuleBody["conditions"],
): Promise<RuleScopeOutput> {
  const campaign =
    campaignId === undefined
      ? null
      : await reader.campaign.findUnique({ where: { id: campaignId }, select: { id: true, name: true } });
  return { countries, campaign };
}
