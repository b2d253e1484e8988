import type { SystemActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { decideLate } from "../referrals/decide-late.ts";

const actor: SystemActor = { kind: "system", name: "rates" };
const batchSize = 200;

/**
 * Decides the referrals on hold that waited for a rate of these currencies, each in a transaction of its own. The end
 * of a hold looks at it too, so one that cannot be decided now is decided then and is no reason to refuse the rates.
 */
export async function settleAfterRates(deps: Deps, rateIds: readonly string[]): Promise<void> {
  if (rateIds.length === 0) return;
  for (let afterId: string | undefined = ""; afterId !== undefined;) {
    const waiting: { id: string }[] = await deps.database.$queryRaw`
      SELECT referral.id FROM referral JOIN purchase ON purchase.id = referral."qualifyingPurchaseId"
      WHERE referral.state = 'on_hold' AND referral.id > ${afterId}
        AND purchase.currency IN (SELECT currency FROM exchange_rate WHERE id = ANY(${rateIds}::text[]))
        AND NOT EXISTS (SELECT FROM reward_decision AS decision
          WHERE decision."eventId" = referral.id || ':' || purchase.id)
      ORDER BY referral.id LIMIT ${batchSize}`;
    for (const { id } of waiting) await decideLate(deps, actor, id).catch(() => undefined);
    afterId = waiting.length === batchSize ? waiting.at(-1)?.id : undefined;
  }
}
