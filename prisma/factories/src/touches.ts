import { createId } from "@worth/contracts";
import type { TouchKind } from "@worth/scoring";
import { inserting, type Built } from "./built.ts";
import { momentsOf, type When } from "./moment.ts";

export type TouchOverrides = When & {
  actId: string;
  /** Whose act it was. */
  ownerId: string;
  /** Who was exposed to it. */
  customerId: string;
  kind?: TouchKind;
};

export function buildTouch(overrides: TouchOverrides): Built<{ touchId: string }> {
  const { actId, ownerId, customerId, kind = "review_read" } = overrides;
  const id = createId("touch");
  return {
    ids: { touchId: id },
    rows: { touch: [{ id, actId, ownerId, customerId, kind, ...momentsOf(overrides) }] },
  };
}

export const createTouch = inserting(buildTouch);
