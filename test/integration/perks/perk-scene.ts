import { randomUUID } from "node:crypto";
import type { MemberActor, RedeemPerkInput, StaffActor } from "@worth/contracts";
import { points, redeemPerk, verifyLedger } from "@worth/domain";
import { createMember, createPerk, createStaff, type PerkOverrides } from "@worth/factories";
import { expect } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { dayMs, readBalances, setStanding } from "../ledger/balances.ts";

/** Mary with 100 points and 50.00 of credit, an owner, and a perk for 10 points. */
export async function openPerks({ perk = {} }: { perk?: PerkOverrides } = {}) {
  const world = await createWorld();
  const { database, deps, clock } = world;
  const { customerId } = await createMember(database, {
    displayName: "Mary Sample",
    email: "mary@example.com",
  });
  const expiresAt = new Date(clock.now().getTime() + 365 * dayMs);
  await setStanding(world, { customerId, standing: "given", amount: 100, unit: points, expiresAt });
  await setStanding(world, { customerId, standing: "given", amount: 50_00 });
  const { staffId } = await createStaff(database, { role: "owner", email: "owner@staff.example" });
  const actor: MemberActor = { kind: "member", userId: "mary", customerId };
  const owner: StaffActor = { kind: "staff", staffId, role: "owner" };
  const { perkId } = await createPerk(database, perk);
  const asked = { perkId, unit: perk.unit ?? points, price: perk.price ?? 10 };
  const ask = (input: Partial<RedeemPerkInput> = {}, by: MemberActor = actor) =>
    redeemPerk(deps, by, { ...asked, requestKey: randomUUID(), ...input });
  const readPerk = () => database.perk.findUniqueOrThrow({ where: { id: perkId } });
  const readRedemption = (id: string) =>
    database.redemption.findUniqueOrThrow({
      where: { id },
      include: { payout: true, steps: { orderBy: { id: "asc" } } },
    });
  /** What Mary has of points and of credit, in a ledger that can be proven. */
  const readHeld = async () => {
    expect(await verifyLedger(database)).toEqual([]);
    const [ofPoints, ofCredit] = [
      await readBalances(world, customerId, points),
      await readBalances(world, customerId, "USD"),
    ];
    return { points: ofPoints.held, credit: ofCredit.held };
  };
  return { ...world, world, customerId, actor, owner, perkId, ask, readPerk, readRedemption, readHeld };
}

export type PerkScene = Awaited<ReturnType<typeof openPerks>>;

/** How asked redemptions ended, counted. */
export function countEndings(settled: readonly PromiseSettledResult<unknown>[]): Record<string, number> {
  const endings = settled.map((one) =>
    one.status === "fulfilled" ? "succeeded" : String((one.reason as { code?: string }).code),
  );
  const grouped = Map.groupBy(endings, (ending) => ending);
  return Object.fromEntries([...grouped].map(([ending, { length }]) => [ending, length]));
}
