import { z } from "zod";
import { idSchema } from "../ids.ts";

/** What stands where an erased person's name stood. It is data, like the names beside it. */
export const erasedName = "Erased customer";

/** Said by staff on a customer's page; members ask for themselves. */
export const eraseCustomerInput = z.strictObject({
  customerId: idSchema("customer"),
  /** What was ticked: it cannot be taken back. */
  isCertain: z.literal(true),
});
export type EraseCustomerInput = z.infer<typeof eraseCustomerInput>;

export const eraseSelfInput = eraseCustomerInput.pick({ isCertain: true });
export type EraseSelfInput = z.infer<typeof eraseSelfInput>;
