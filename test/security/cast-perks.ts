import { randomUUID } from "node:crypto";
import { createId } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { points, redeemPerk, settleReward } from "@worth/domain";
import { createPerk, createTier } from "@worth/factories";
import type { World } from "../world/create-world.ts";

type People = Readonly<Record<"mary" | "otto" | "leo", { customerId: string }>>;

/** A perk each of them has chosen with points they earned, and a tier that another perk asks for. */
export async function castPerks({ database, deps, clock }: World, people: People) {
  const { tierId } = await createTier(database);
  await createPerk(database, { name: "For Bronze", leastTierId: tierId });
  const { perkId } = await createPerk(database);
  const occurredAt = clock.now();
  const choose = async ({ customerId }: { customerId: string }): Promise<string> => {
    await inTransaction(database, (transaction) =>
      settleReward(transaction, {
        rewardId: createId("reward"),
        customerId,
        unit: points,
        standing: "given",
        amount: 10,
        changeId: createId("rewardChange"),
        occurredAt,
        staffId: null,
        expiresAt: new Date(occurredAt.getTime() + 90 * 86_400_000),
      }),
    );
    const actor = { kind: "member", userId: customerId, customerId } as const;
    const input = { perkId, unit: points, price: 10, requestKey: randomUUID() };
    return (await redeemPerk(deps, actor, input)).redemptionId;
  };
  const redemptions = {
    mary: await choose(people.mary),
    otto: await choose(people.otto),
    leo: await choose(people.leo),
  };
  return { tierId, perkId, redemptions };
}
