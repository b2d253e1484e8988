import { createId, type PerkBody, type PerkState } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type PerkOverrides = Partial<PerkBody> & { state?: PerkState; createdAt?: Date };

/** A perk on offer: 10 points, handed out by people, without an end. */
export function buildPerk(overrides: PerkOverrides = {}): Built<{ perkId: string }> {
  const perkId = createId("perk");
  const perk = {
    id: perkId,
    name: "A tea towel",
    description: "Linen, woven nearby.",
    unit: "points",
    price: 10,
    stock: null,
    perMemberLimit: null,
    fulfilment: "by_hand" as const,
    valueMinor: null,
    leastTierId: null,
    segmentIds: [],
    state: "offered" as const,
    createdAt: longAgo,
    updatedAt: overrides.createdAt ?? longAgo,
    ...overrides,
  };
  return { ids: { perkId }, rows: { perk: [perk] } };
}

export const createPerk = inserting(buildPerk);
