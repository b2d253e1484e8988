import { createId } from "@worth/contracts";
import { buildAct } from "./acts.ts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";
import { mergeRows } from "./rows.ts";

export type ShippedIdeaOverrides = {
  /** The act it is already; a new one when there is none. */
  actId?: string;
  originatorId: string;
  refinerIds?: readonly string[];
  /** What it shipped in; none means everything. */
  productIds?: readonly string[];
  /** The share of revenue it is credited with. */
  basisPoints?: number;
  title?: string;
  body?: string;
  proposedAt?: Date;
  shippedAt?: Date;
};

/** An idea that shipped, with the credits booked then. */
export function buildShippedIdea(overrides: ShippedIdeaOverrides): Built<{ actId: string }> {
  const { originatorId, refinerIds = [], productIds = [], basisPoints = 1_000, title, body } = overrides;
  const { proposedAt = longAgo, shippedAt = proposedAt } = overrides;
  const act = buildAct({
    ...(overrides.actId !== undefined && { id: overrides.actId }),
    customerId: originatorId,
    kind: "idea",
    role: "innovator",
    productId: productIds[0] ?? null,
    occurredAt: proposedAt,
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
  });
  const { actId } = act.ids;
  const shipped = { actId, occurredAt: shippedAt, recordedAt: shippedAt };
  return {
    ids: { actId },
    rows: mergeRows([
      overrides.actId === undefined ? act.rows : {},
      {
        shippedIdea: [{ ...shipped, basisPoints }],
        shippedIdeaProduct: productIds.map((productId) => ({ actId, productId })),
        actCredit: [
          { id: createId("actCredit"), customerId: originatorId, part: "originator", ...shipped },
          ...refinerIds.map((customerId) => ({
            id: createId("actCredit"),
            customerId,
            part: "refiner" as const,
            ...shipped,
          })),
        ],
      },
    ]),
  };
}

export const createShippedIdea = inserting(buildShippedIdea);
