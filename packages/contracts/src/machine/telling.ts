import { z } from "zod";
import { countrySchema } from "../customers/country.ts";
import { currencySchema, emailSchema, instantSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { logReferenceCallInput, heardWordsSchema } from "../mentions/following.ts";
import { linkSchema, mentionWordsInput, noteSchema } from "../mentions/entering.ts";

/** Whom a machine means: by our id, an address, Stripe's id, or the id of its own system. */
const toldCustomerSchema = z.union([
  z.strictObject({ id: idSchema("customer") }),
  z.strictObject({ email: emailSchema }),
  z.strictObject({ stripeCustomerId: z.string().regex(/^cus_[A-Za-z0-9]{1,60}$/) }),
  z.strictObject({ externalId: textSchema(200).regex(/^[^@]+$/) }),
]);
export type ToldCustomer = z.infer<typeof toldCustomerSchema>;

export const tellMentionInput = mentionWordsInput.extend({
  customer: toldCustomerSchema,
  url: linkSchema.default(""),
  note: noteSchema.default(""),
  audience: mentionWordsInput.shape.audience.default(null),
});
export type TellMentionInput = z.infer<typeof tellMentionInput>;

export const tellHeardInput = z.strictObject({
  /** Who bought. */
  customer: toldCustomerSchema,
  /** What they answered: a member's code, one of our mentions, or what they typed. */
  answer: z.union([
    z.strictObject({ code: textSchema(60) }),
    z.strictObject({ mentionId: idSchema("mention") }),
    z.strictObject({ words: heardWordsSchema }),
  ]),
  /** When they were asked; now, when nothing else is said. */
  answeredAt: instantSchema.optional(),
});
export type TellHeardInput = z.infer<typeof tellHeardInput>;

/** What became of an answer: `known` when this customer had answered before, which stays. */
const heardStates = ["confirmed", "waiting", "nobody", "known"] as const;
export type HeardState = (typeof heardStates)[number];

export const toldHeardOutput = z.strictObject({ state: z.enum(heardStates) });
export type ToldHeardOutput = z.infer<typeof toldHeardOutput>;

export const tellTicketInput = z.strictObject({
  customer: toldCustomerSchema,
  product: z.union([
    z.strictObject({ id: idSchema("product") }),
    z.strictObject({ externalRef: textSchema(200) }),
  ]),
});
export type TellTicketInput = z.infer<typeof tellTicketInput>;

export const toldTicketOutput = z.strictObject({ ticketId: idSchema("closedTicket") });
export type ToldTicketOutput = z.infer<typeof toldTicketOutput>;

export const tellCallInput = logReferenceCallInput.omit({ customerId: true }).extend({
  /** The customer who spoke. */
  customer: toldCustomerSchema,
  note: noteSchema.default(""),
});
export type TellCallInput = z.infer<typeof tellCallInput>;

export const toldCallOutput = z.strictObject({ actId: idSchema("act") });
export type ToldCallOutput = z.infer<typeof toldCallOutput>;

export const tellPurchaseInput = z.strictObject({
  /** What the machine calls the order; one purchase for each. */
  orderId: textSchema(200),
  /** Who bought. */
  customer: toldCustomerSchema,
  /** What was paid without tax, in the smallest unit of the currency. */
  amountMinor: z.int().min(1).max(1_000_000_000_000),
  currency: currencySchema,
  occurredAt: instantSchema,
  /** What the machine calls the product; one nobody knows yet is made. */
  productRef: textSchema(200).optional(),
  /** Where the buyer is, ISO 3166 alpha-2. */
  country: countrySchema.optional(),
});
export type TellPurchaseInput = z.infer<typeof tellPurchaseInput>;

export const toldPurchaseOutput = z.strictObject({
  purchaseId: idSchema("purchase"),
  /** `known` when the same order was told before. */
  state: z.enum(["added", "known"]),
});
export type ToldPurchaseOutput = z.infer<typeof toldPurchaseOutput>;

export const tellRefundInput = z.strictObject({
  /** What the machine called the order when it told of the purchase. */
  orderId: textSchema(200),
  /** What was given back of it in all, without tax, in the smallest unit of its currency: 0 when a refund failed. */
  refundedMinor: z.int().min(0).max(1_000_000_000_000),
});
export type TellRefundInput = z.infer<typeof tellRefundInput>;

export const toldRefundOutput = z.strictObject({
  purchaseId: idSchema("purchase"),
  /** `known` when as much was given back already. */
  state: z.enum(["changed", "known"]),
});
export type ToldRefundOutput = z.infer<typeof toldRefundOutput>;
