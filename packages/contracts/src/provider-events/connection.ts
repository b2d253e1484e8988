import { z } from "zod";
import { instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { parkedReasonSchema } from "./parked-events.ts";

const eventId = idSchema("providerEvent");

export const parkedEventOutput = z.strictObject({
  id: eventId,
  externalId: z.string(),
  type: z.string(),
  apiVersion: z.string().nullable(),
  /** Null for one parked by an earlier version of the product. */
  reason: parkedReasonSchema.nullable(),
  occurredAt: instantSchema,
  recordedAt: instantSchema,
});
export type ParkedEventOutput = z.infer<typeof parkedEventOutput>;

/** The most events one page shows. */
export const mostParkedEvents = 50;

export const connectionOutput = z.strictObject({
  mode: z.enum(["test", "live"]),
  lastEvent: z
    .strictObject({ type: z.string(), occurredAt: instantSchema, recordedAt: instantSchema })
    .nullable(),
  /** Stored and not applied yet. */
  waitingCount: z.int(),
  parkedCount: z.int(),
  /** The newest of them. */
  parked: z.array(parkedEventOutput),
});
export type ConnectionOutput = z.infer<typeof connectionOutput>;

export const parkedEventInput = z.strictObject({ eventId });
export type ParkedEventInput = z.infer<typeof parkedEventInput>;
