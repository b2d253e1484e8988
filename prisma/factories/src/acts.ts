import { createId } from "@worth/contracts";
import type { AdvocacyRole } from "@worth/scoring";
import { inserting, type Built } from "./built.ts";
import { momentsOf, type When } from "./moment.ts";

export type ActOverrides = When & {
  id?: string;
  customerId: string;
  kind?: "review" | "idea" | "feedback" | "mention" | "answer" | "reference_call";
  role?: AdvocacyRole;
  productId?: string | null;
  sentiment?: "promoter" | "passive" | "detractor";
  /** The words, kept apart from the fact; none when there is no title. */
  title?: string;
  body?: string;
};

export function buildAct(overrides: ActOverrides): Built<{ actId: string }> {
  const { id = createId("act"), customerId, kind = "review", role = "reviewer", title } = overrides;
  const { productId = null, sentiment = null, body = "" } = overrides;
  return {
    ids: { actId: id },
    rows: {
      act: [{ id, customerId, kind, role, productId, sentiment, ...momentsOf(overrides) }],
      actText: title === undefined ? [] : [{ actId: id, title, body }],
    },
  };
}

export const createAct = inserting(buildAct);
