import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ideaStages } from "../ideas/idea-kinds.ts";
import { momentSchema } from "../value/moment.ts";

export const customerIdeasInput = z.strictObject({
  customerId: idSchema("customer"),
  asOf: momentSchema.optional(),
});
export type CustomerIdeasInput = z.infer<typeof customerIdeasInput>;

/** What became of a customer's ideas in money: what shipped, and what is foreseen of the rest. */
export const customerIdeasOutput = z.strictObject({
  currency: currencySchema,
  shipped: z.array(
    z.strictObject({
      ideaId: idSchema("idea").nullable(),
      title: z.string(),
      role: z.enum(["originator", "refiner"]),
      shippedAt: instantSchema,
      /** Purchases after it bring nothing any more. */
      endsAt: instantSchema,
      purchaseCount: z.int(),
      amountMinor: moneyMinorSchema,
    }),
  ),
  /** A memo, in no sum: margin, by the stage an idea is in. Empty for a past date. */
  open: z.array(
    z.strictObject({
      ideaId: idSchema("idea"),
      title: z.string(),
      stage: z.enum(ideaStages),
      probability: z.number(),
      /** Null where nothing can be foreseen: the idea names no product, or nobody bought it in the last year. */
      expectedMinor: moneyMinorSchema.nullable(),
    }),
  ),
  /** Open ideas older than those. */
  moreOpenCount: z.int(),
});
export type CustomerIdeasOutput = z.infer<typeof customerIdeasOutput>;
