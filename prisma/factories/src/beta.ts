import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type BetaGroupOverrides = {
  id?: string;
  name?: string;
  capacity?: number;
  /** Who is in it, and has a place. */
  joinedIds?: readonly string[];
  joinedAt?: Date;
};

/** A group anybody can be in, with the first text its members agree to. */
export function buildBetaGroup(overrides: BetaGroupOverrides): Built<{ groupId: string }> {
  const { id = createId("betaGroup"), name = "Early hikers", capacity = 10 } = overrides;
  const { joinedIds = [], joinedAt = longAgo } = overrides;
  const counts = { capacity, consentVersion: 1, joinedCount: joinedIds.length };
  return {
    ids: { groupId: id },
    rows: {
      betaGroup: [{ id, name, criteria: {}, ...counts, createdAt: longAgo }],
      betaGroupConsent: [
        { groupId: id, version: 1, body: "I keep what I see to myself until it is out.", createdAt: longAgo },
      ],
      betaGroupMember: joinedIds.map((customerId) => ({
        groupId: id,
        customerId,
        state: "joined",
        consentVersion: 1,
        joinedAt,
      })),
    },
  };
}

export const createBetaGroup = inserting(buildBetaGroup);
