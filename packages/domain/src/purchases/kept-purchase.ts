import { Prisma } from "@worth/db";

/** The condition, in SQL, that something of a purchase was kept: not all of it was given back or taken back. */
export const isKept = Prisma.sql`purchase."capturedMinor" >
  coalesce((SELECT sum("amountMinor") FROM refund WHERE "purchaseId" = purchase.id), 0)
  + coalesce((SELECT sum("amountMinor") FROM dispute WHERE "purchaseId" = purchase.id), 0)`;
