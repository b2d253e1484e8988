import { z } from "zod";

/**
 * When customers are asked for a review. There is deliberately no field for who: everybody who bought is asked, and a
 * condition that could read sentiment, stars or value would make the wall a lie, so the type has none.
 */
export const reviewAskingSchema = z.strictObject({
  isOn: z.boolean(),
  /** After the purchase. */
  daysAfter: z.int().min(0).max(365),
  /** After the request, for the one reminder. */
  reminderDays: z.int().min(1).max(365),
  /** Of one person, requests and reminders together. */
  mostAsksAYear: z.int().min(1).max(100),
});
export type ReviewAsking = z.infer<typeof reviewAskingSchema>;

/** What holds until staff choose otherwise. */
export const defaultReviewAsking: ReviewAsking = {
  isOn: true,
  daysAfter: 14,
  reminderDays: 10,
  mostAsksAYear: 6,
};
