import type { CustomerIdeasOutput, CustomerValueOutput } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { acquisitionSavingMinor, expectedInfluence } from "@worth/scoring";
import { listOpenIdeas } from "../changelog/list-open-ideas.ts";
import { aliasesOf } from "../customers/aliases-of.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import { isKept } from "../purchases/kept-purchase.ts";
import { currentGeneration } from "./current-generation.ts";
import type { ExplainedCustomer } from "./explain-customer.ts";

type Memo = CustomerValueOutput["memo"];

const dayMs = 86_400_000;

/** Customers who named one of these as their referrer, as of a moment. */
const broughtThen = `
  SELECT brought."refereeId" AS id FROM attribution AS brought
  WHERE brought."referrerId" = ANY($1::text[]) AND brought."recordedAt" <= $2
    AND NOT EXISTS (
      SELECT 1 FROM attribution AS later
      WHERE later."refereeId" = brought."refereeId" AND later."recordedAt" <= $2
        AND (later."recordedAt", later.id) > (brought."recordedAt", brought.id))`;

/** What is said beside a value and never added to it, of a value that was explained. */
export async function readValueMemo(
  reader: Reader,
  customerId: string,
  { explained, isPast }: { explained: ExplainedCustomer; isPast: boolean },
): Promise<Memo> {
  const { policy, currency, lines, facts, asOf } = explained;
  const aliases = await listAliases(reader, customerId);
  const influence = expectedInfluence(lines, facts.purchases, { customerId, asOf: asOf.getTime() });
  return {
    expectedInfluence: influence.purchaseCount === 0 ? null : influence,
    expectedInnovation: isPast
      ? null
      : sumOfIdeas(await listOpenIdeas(reader, { customerId, aliases, asOf, currency, policy })),
    acquisitionSaving: await findSaving(reader, aliases, asOf, policy.acquisitionCostMinor),
    exposure: isPast ? null : await findExposure(reader, customerId, { aliases, asOf, policy }),
  };
}

/** Only of ideas that concern something: of the others nobody can say what they would bring. */
function sumOfIdeas({ open }: Pick<CustomerIdeasOutput, "open">): Memo["expectedInnovation"] {
  const expected = open.flatMap(({ expectedMinor }) => expectedMinor ?? []);
  return expected.length === 0
    ? null
    : { amountMinor: expected.reduce((sum, minor) => sum + minor, 0), ideaCount: expected.length };
}

/** What winning those who bought would have cost, less the rewards that both sides of their referral were given. */
async function findSaving(
  reader: Reader,
  aliases: string[],
  asOf: Date,
  costMinor: number,
): Promise<Memo["acquisitionSaving"]> {
  if (costMinor === 0) return null;
  const won = await sqlOf(reader)<{ rewardMinor: number }>(
    `SELECT (SELECT coalesce(sum(reward."costMinor"), 0)::float8
       FROM referral JOIN reward ON reward."referralId" = referral.id
       WHERE referral."refereeId" = customer.id AND reward.state IN ('granted', 'fulfilled')
         AND reward."grantedAt" <= $2) AS "rewardMinor"
     FROM (${broughtThen}) AS brought
     JOIN customer ON customer.id = brought.id AND customer."mergedIntoId" IS NULL
     WHERE customer.id <> ALL($1::text[]) AND EXISTS (SELECT FROM purchase
       WHERE purchase."customerId" = ANY (${aliasesOf("customer.id").sql}) AND purchase."occurredAt" <= $2
         AND ${isKept.sql})`,
    [aliases, asOf],
  );
  if (won.length === 0) return null;
  const rewardsMinor = won.map(({ rewardMinor }) => rewardMinor);
  return { customerCount: won.length, amountMinor: acquisitionSavingMinor(costMinor, rewardsMinor) };
}

type Around = { aliases: string[]; asOf: Date; policy: { lookBackDays: number } };

/** What a detractor's word can reach: the own value of those they brought, and of those they touched lately. */
async function findExposure(
  reader: Reader,
  customerId: string,
  { aliases, asOf, policy }: Around,
): Promise<Memo["exposure"]> {
  const { sentiment } = await reader.customer.findUniqueOrThrow({
    where: { id: customerId },
    select: { sentiment: true },
  });
  if (sentiment !== "detractor") return null;
  const [row] = await sqlOf(reader)<{ count: number; amountMinor: number }>(
    `SELECT count(*)::int AS count, coalesce(sum(value."ownMinor"), 0)::float8 AS "amountMinor"
     FROM value_snapshot AS value
     WHERE value.generation = $4 AND value."customerId" <> ALL($1::text[]) AND value."customerId" IN (
       ${broughtThen}
       UNION
       SELECT touch."customerId" FROM touch
       WHERE touch."ownerId" = ANY($1::text[]) AND touch."occurredAt" BETWEEN $3 AND $2)`,
    [aliases, asOf, new Date(asOf.getTime() - policy.lookBackDays * dayMs), await currentGeneration(reader)],
  );
  return row && row.count > 0 ? { customerCount: row.count, amountMinor: row.amountMinor } : null;
}
