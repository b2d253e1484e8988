import { advocacyRoles } from "@worth/scoring";
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { personConditions } from "../rules/person-conditions.ts";

/**
 * Who is invited to a beta group: whoever fits all that is said, by facts alone. Of products, who bought one of them; of
 * roles, who showed one by what they did; what people think of us cannot be said.
 */
export const betaCriteriaSchema = z.strictObject({
  ...personConditions,
  roles: z.exactOptional(z.array(z.enum(advocacyRoles)).min(1)),
  leastTierId: z.exactOptional(idSchema("tier")),
});
export type BetaCriteria = z.infer<typeof betaCriteriaSchema>;

export const matchBetaCriteriaInput = z.strictObject({ criteria: betaCriteriaSchema });
export type MatchBetaCriteriaInput = z.infer<typeof matchBetaCriteriaInput>;

export const matchBetaCriteriaOutput = z.strictObject({
  /** Members who fit; counted up to a limit, which `isMore` says was reached. */
  count: z.int(),
  isMore: z.boolean(),
  /** Some of them. */
  sample: z.array(z.strictObject({ id: idSchema("customer"), displayName: z.string() })),
});
export type MatchBetaCriteriaOutput = z.infer<typeof matchBetaCriteriaOutput>;

export const betaChoicesInput = z.strictObject({ groupId: idSchema("betaGroup").nullable() });
export type BetaChoicesInput = z.infer<typeof betaChoicesInput>;

/** What criteria can name; what those of the group name is always among it. */
export const betaChoicesOutput = z.strictObject({
  products: z.array(z.strictObject({ id: idSchema("product"), name: z.string() })),
  tiers: z.array(z.strictObject({ id: idSchema("tier"), name: z.string() })),
});
export type BetaChoicesOutput = z.infer<typeof betaChoicesOutput>;
