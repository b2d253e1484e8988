import { z } from "zod";
import { textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

/** What gives rise to a request: something that happened, never something that was thought. */
export const reviewEvents = ["purchase", "ticket", "milestone", "anniversary"] as const;
export type ReviewEvent = (typeof reviewEvents)[number];

/** The purchases that are milestones: somebody's first, third and tenth. */
export const milestonePurchases = [1, 3, 10] as const;

const daysAfterSchema = z.int().min(0).max(365);

/**
 * When customers are asked for a review. There is deliberately no field for who: everybody to whom it happened is
 * asked, and a condition that could read sentiment, stars or value would make the wall a lie, so the type has none.
 */
export const reviewAskingSchema = z.strictObject({
  isOn: z.boolean(),
  afterPurchase: z.boolean(),
  afterTicket: z.boolean(),
  afterMilestone: z.boolean(),
  afterAnniversary: z.boolean(),
  /** After what happened. */
  daysAfter: daysAfterSchema,
  hasReminder: z.boolean(),
  /** After the request, for the one reminder. */
  reminderDays: z.int().min(1).max(365),
  /** Of one person, requests and reminders together. */
  mostAsksAYear: z.int().min(1).max(100),
});
export type ReviewAsking = z.infer<typeof reviewAskingSchema>;

/** What holds until staff choose otherwise. */
export const defaultReviewAsking: ReviewAsking = {
  isOn: true,
  afterPurchase: true,
  afterTicket: false,
  afterMilestone: false,
  afterAnniversary: false,
  daysAfter: 14,
  hasReminder: true,
  reminderDays: 10,
  mostAsksAYear: 6,
};

/** How the customers of one product are asked, where that differs. */
export const productAskingSchema = z.strictObject({
  productId: idSchema("product"),
  isAsked: z.boolean(),
  /** Null for as many as everywhere. */
  daysAfter: daysAfterSchema.nullable(),
  /** Null for our own wall. */
  destinationId: idSchema("reviewDestination").nullable(),
});
export type ProductAsking = z.infer<typeof productAskingSchema>;

export const reviewDestinationOutput = z.strictObject({
  id: idSchema("reviewDestination"),
  name: z.string(),
  url: z.string(),
  allowsIncentive: z.boolean(),
  isOn: z.boolean(),
});
export type ReviewDestinationOutput = z.infer<typeof reviewDestinationOutput>;

export const saveDestinationInput = z.strictObject({
  /** Null for a new one. */
  destinationId: idSchema("reviewDestination").nullable(),
  name: textSchema(60),
  url: z
    .string()
    .trim()
    .max(500)
    .pipe(z.url({ protocol: /^https$/ })),
  allowsIncentive: z.boolean(),
  isOn: z.boolean(),
});
export type SaveDestinationInput = z.infer<typeof saveDestinationInput>;

export const reviewAskingOutput = z.strictObject({
  asking: reviewAskingSchema,
  destinations: z.array(reviewDestinationOutput),
  products: z.array(productAskingSchema.extend({ name: z.string() })),
});
export type ReviewAskingOutput = z.infer<typeof reviewAskingOutput>;

/** Staff closed a customer's ticket about a product. */
export const closeTicketInput = z.strictObject({
  customerId: idSchema("customer"),
  productId: idSchema("product"),
});
export type CloseTicketInput = z.infer<typeof closeTicketInput>;
