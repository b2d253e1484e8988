import type { RewardReasonCode, SimulationOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { RewardDecision } from "@worth/scoring";
import type { Played } from "./play-rules.ts";

const mostGainers = 10;

type Tally = Pick<
  SimulationOutput,
  "rewardCount" | "pendingCount" | "heldCount" | "costMinor" | "gainers" | "refusals" | "limits"
>;

/** What one rule's answers come to: how many, for whom, and why not. */
export async function tallyPlayed(reader: Reader, played: readonly Played[], until: Date): Promise<Tally> {
  const given = played.flatMap(({ decision, keptCostMinor }) =>
    decision.answer === "yes" ? [{ decision, keptCostMinor }] : [],
  );
  const refused = played.filter(({ decision }) => decision.answer === "no");
  return {
    rewardCount: given.length,
    pendingCount: given.filter(({ decision }) => decision.needsApproval).length,
    heldCount: given.filter(({ decision }) => decision.holdUntil > until.getTime()).length,
    costMinor: given.reduce((sum, { keptCostMinor }) => sum + keptCostMinor, 0),
    gainers: await listGainers(reader, given),
    refusals: countReasons(refused.map(({ decision }) => decision)),
    limits: countReasons(given.map(({ decision }) => decision)),
  };
}

async function listGainers(
  reader: Reader,
  given: readonly { decision: { customerId: string }; keptCostMinor: number }[],
): Promise<Tally["gainers"]> {
  const byCustomer = Map.groupBy(given, ({ decision }) => decision.customerId);
  const most = [...byCustomer]
    .map(([customerId, rewards]) => ({
      customerId,
      rewardCount: rewards.length,
      costMinor: rewards.reduce((sum, { keptCostMinor }) => sum + keptCostMinor, 0),
    }))
    .toSorted((one, other) => other.costMinor - one.costMinor || (one.customerId < other.customerId ? -1 : 1))
    .slice(0, mostGainers);
  const people = await reader.customer.findMany({
    where: { id: { in: most.map(({ customerId }) => customerId) } },
    select: { id: true, displayName: true },
  });
  return most.map((gainer) => ({
    ...gainer,
    displayName: people.find(({ id }) => id === gainer.customerId)?.displayName ?? "",
  }));
}

function countReasons(decisions: readonly RewardDecision[]): { code: RewardReasonCode; count: number }[] {
  const byCode = Map.groupBy(
    decisions.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
    (code) => code,
  );
  return [...byCode]
    .map(([code, { length: count }]) => ({ code, count }))
    .toSorted((one, other) => other.count - one.count);
}
