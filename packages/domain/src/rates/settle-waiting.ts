import type { SystemActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { decideLate } from "../referrals/decide-late.ts";

const actor: SystemActor = { kind: "system", name: "rates" };
const batchSize = 200;

/**
 * The job after new rates: decides the referrals on hold that waited for a rate of these currencies, each in a
 * transaction of its own. One that cannot be decided keeps none of the others and fails the job, which tries it again.
 */
export async function settleWaiting(deps: Deps, { currencies }: { currencies: string[] }): Promise<void> {
  const troubles: unknown[] = [];
  for (let afterId: string | undefined = ""; afterId !== undefined;) {
    const waiting: { id: string }[] = await deps.database.$queryRaw`
      SELECT referral.id FROM referral JOIN purchase ON purchase.id = referral."qualifyingPurchaseId"
      WHERE referral.state = 'on_hold' AND referral.id > ${afterId}
        AND purchase.currency = ANY(${currencies}::text[])
        AND NOT EXISTS (SELECT FROM reward_decision AS decision
          WHERE decision."eventId" = referral.id || ':' || purchase.id)
      ORDER BY referral.id LIMIT ${batchSize}`;
    for (const { id } of waiting)
      await decideLate(deps, actor, id).catch((error: unknown) => void troubles.push(error));
    afterId = waiting.length === batchSize ? waiting.at(-1)?.id : undefined;
  }
  if (troubles.length > 0)
    throw new AggregateError(troubles, `${troubles.length} referrals could not be decided.`);
}
