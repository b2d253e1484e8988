import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ProductOverrides = {
  id?: string;
  name?: string;
  externalRef?: string;
  /** Of net revenue; null for a product that falls back to the policy's margin. */
  marginBasisPoints?: number | null;
  createdAt?: Date;
};

export function buildProduct(overrides: ProductOverrides = {}): Built<{ productId: string }> {
  const { id = createId("product"), name = "Example Product", createdAt = longAgo } = overrides;
  const { externalRef = id, marginBasisPoints: basisPoints = null } = overrides;
  return {
    ids: { productId: id },
    rows: {
      product: [{ id, name, externalRef, createdAt }],
      productMargin:
        basisPoints === null
          ? []
          : [
              {
                id: createId("productMargin"),
                productId: id,
                basisPoints,
                occurredAt: createdAt,
                recordedAt: createdAt,
              },
            ],
    },
  };
}

export const createProduct = inserting(buildProduct);
