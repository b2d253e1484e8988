import type { MemberActor, StaffActor } from "@worth/contracts";
import { points, refreshEveryTier } from "@worth/domain";
import { createMember, createStaff, createTier } from "@worth/factories";
import { createWorld } from "../../world/create-world.ts";
import { setStanding } from "../ledger/balances.ts";

/** Two years ago: what comes to pass in a year or two from then still lies behind the database. */
const start = (): Date => new Date(Date.now() - 2 * 365 * 86_400_000);

/** Mary, two tiers by points (Bronze from 100, Silver from 300), and an owner. */
export async function openTiers() {
  const world = await createWorld({ now: start() });
  const { database, deps } = world;
  const { customerId } = await createMember(database, {
    displayName: "Mary Sample",
    email: "mary@example.com",
  });
  const { tierId: bronzeId } = await createTier(database, { name: "Bronze", rank: 1 });
  const { tierId: silverId } = await createTier(database, {
    name: "Silver",
    rank: 2,
    rule: { match: "any", conditions: [{ measure: "points_earned", atLeast: 300 }] },
  });
  const { staffId } = await createStaff(database, { role: "owner", email: "owner@staff.example" });
  const actor: MemberActor = { kind: "member", userId: "mary", customerId };
  const owner: StaffActor = { kind: "staff", staffId, role: "owner" };
  const earn = (amount: number, unit: string = points, ofCustomerId = customerId) =>
    setStanding(world, { customerId: ofCustomerId, standing: "given", amount, unit });
  /** What the nightly job does. */
  const review = () => refreshEveryTier(deps);
  const readTier = () =>
    database.customerTier.findUnique({
      where: { customerId },
      include: { tier: { select: { name: true } } },
    });
  const readChanges = async () => {
    const changes = await database.tierChange.findMany({ orderBy: { id: "asc" } });
    const names = new Map([
      [bronzeId, "Bronze"],
      [silverId, "Silver"],
    ]);
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
    return changes.map(({ fromTierId, toTierId }) => [nameOf(fromTierId), nameOf(toTierId)]);
  };
  const mails = () => database.effect.count({ where: { kind: "mail" } });
  return {
    ...world,
    world,
    customerId,
    bronzeId,
    silverId,
    actor,
    owner,
    earn,
    review,
    readTier,
    readChanges,
    mails,
  };
}
