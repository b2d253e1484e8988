import type { RuleBody } from "@worth/contracts";

type PersonConditions = Pick<RuleBody["conditions"], "countries" | "segmentIds" | "productIds">;

/** Boxes that are ticked, as a form holds them. */
export const ticked = (prefix: string, ids: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [`${prefix}.${id}`, "on"]));

/** For whom something is, as the fields of a form hold it. */
export const personTexts = ({
  countries,
  segmentIds,
  productIds,
}: PersonConditions): Record<string, string> => ({
  countries: (countries ?? []).join(", "),
  ...ticked("segment", segmentIds),
  ...ticked("product", productIds),
});
