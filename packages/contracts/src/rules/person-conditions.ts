import { z } from "zod";
import { countrySchema } from "../customers/country.ts";
import { idSchema } from "../ids.ts";

/** The groups of customers that something can be for. */
export const ruleSegments = ["champion", "affluent", "advocate", "miser"] as const;
export type RuleSegment = (typeof ruleSegments)[number];

/** How it is said for whom something is: of reward rules and of beta groups alike. Nothing in it can read a review. */
export const personConditions = {
  segmentIds: z.exactOptional(z.array(z.enum(ruleSegments)).min(1)),
  productIds: z.exactOptional(z.array(idSchema("product")).min(1).max(50)),
  countries: z.exactOptional(z.array(countrySchema).min(1).max(250)),
};
