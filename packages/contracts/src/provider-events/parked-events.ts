import { z } from "zod";

/** Why an event waits for a person; the text is `connections:reason.<reason>`. */
export const parkedReasons = ["api_version", "object_missing", "other_mode"] as const;
export type ParkedReason = (typeof parkedReasons)[number];

export const parkedReasonSchema = z.enum(parkedReasons);
