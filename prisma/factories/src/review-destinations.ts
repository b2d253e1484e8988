import { createId } from "@worth/contracts";
import type { Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type DestinationOverrides = {
  name?: string;
  url?: string;
  allowsIncentive?: boolean;
  /** The products whose customers are asked to write there. */
  productIds?: readonly string[];
  createdAt?: Date;
};

/** Another site where reviews are welcome, which forbids incentives unless said otherwise. */
export function buildDestination(overrides: DestinationOverrides): Built<{ destinationId: string }> {
  const { name = "Fair Reviews", url = "https://fair-reviews.example/", allowsIncentive = false } = overrides;
  const { productIds = [], createdAt = longAgo } = overrides;
  const id = createId("reviewDestination");
  return {
    ids: { destinationId: id },
    rows: {
      reviewDestination: [{ id, name, url, allowsIncentive, isOn: true, createdAt, updatedAt: createdAt }],
      reviewProductAsking: productIds.map((productId) => ({
        productId,
        isAsked: true,
        destinationId: id,
        updatedAt: createdAt,
      })),
    },
  };
}
