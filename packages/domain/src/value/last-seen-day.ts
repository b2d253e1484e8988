import type { Instant } from "@worth/scoring";

const dayMs = 86_400_000;

/** Until when purchases are known: YYYY-MM-DD, or null while they still come in. */
export type ObservedUntil = string | null;

/** A day as the database keeps it. */
export const dayTextOf = (day: Date | null): ObservedUntil => day?.toISOString().slice(0, 10) ?? null;

/** The last day whose purchases are known, in days since the Unix epoch. */
export const lastSeenDay = (observedUntil: ObservedUntil, asOf: Instant): number =>
  Math.floor(lastSeenAt(observedUntil, asOf) / dayMs);

/** The moment up to which silence says something of a customer. */
export const lastSeenAt = (observedUntil: ObservedUntil, asOf: Instant): Instant =>
  observedUntil === null ? asOf : Date.parse(observedUntil);
