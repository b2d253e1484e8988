import { createId, defaultFraudThreshold, defaultSignalWeights, fraudSignals } from "@worth/contracts";
import type { FraudSignal, StaffActor } from "@worth/contracts";
import { previewFraud } from "@worth/domain";
import { createMember, createReferral } from "@worth/factories";
import { createWorld, type World } from "../../world/create-world.ts";

const dayMs = 86_400_000;

export const staff: StaffActor = { kind: "staff", staffId: "stf_1", role: "owner" };

/** The product's own settings. */
export const usualSettings = {
  threshold: defaultFraudThreshold,
  signals: fraudSignals.map((signal) => ({ signal, isOn: true, weight: defaultSignalWeights[signal] })),
};

export const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);

/** A referrer of long standing, and people they bring one a week, who have nothing in common. */
export async function startSuspicion() {
  const world = await createWorld();
  const { database } = world;
  const referrer = await createMember(database, {
    displayName: "Rita Referrer",
    email: "rita@harbour.example",
    joinedAt: daysAgo(400),
  });
  let count = 0;
  const letters = "abcdefghij";
  const bring = async (overrides: { email?: string; joinedAt?: Date; createdAt?: Date } = {}) => {
    count += 1;
    const name = `friend${letters[count]}${letters[count]}`;
    const joinedAt = overrides.joinedAt ?? daysAgo(count * 7);
    const { email = `${name}@${name}.example`, createdAt = joinedAt } = overrides;
    const friend = await createMember(database, { displayName: name, email, joinedAt, createdAt });
    const { referralId } = await createReferral(database, {
      referrerId: referrer.customerId,
      refereeId: friend.customerId,
      joinedAt,
      state: "joined",
    });
    return { ...friend, referralId };
  };
  return { world, referrer, bring };
}

/** What each signal notices among the referrals of the last 90 days. */
export async function noticed(world: World): Promise<Partial<Record<FraudSignal, string[]>>> {
  const { signals } = await previewFraud(world.deps, staff, usualSettings);
  return Object.fromEntries(
    signals
      .filter(({ count }) => count > 0)
      .map(({ signal, sample }) => [signal, sample.map(({ referralId }) => referralId).toSorted()]),
  );
}

type Trace = { customerId: string; from: string; agent?: string; occurredAt: Date };

/** Somebody joined from somewhere. */
export async function leaveTrace(
  { database, cipher }: World,
  { customerId, from, agent = "a browser", occurredAt }: Trace,
): Promise<void> {
  await database.joinTrace.create({
    data: {
      id: createId("joinTrace"),
      customerId,
      addressHash: cipher.hash(from),
      agentHash: cipher.hash(agent),
      occurredAt,
    },
  });
}
