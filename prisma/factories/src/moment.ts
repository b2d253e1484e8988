/** When a fact happened, and when we learned of it: the same moment unless said otherwise. */
export type When = { occurredAt?: Date | undefined; recordedAt?: Date | undefined };

/** Long enough ago that no default fact lies in any database's future. */
export const longAgo = new Date("2024-01-15T12:00:00.000Z");

export function momentsOf({ occurredAt = longAgo, recordedAt = occurredAt }: When): {
  occurredAt: Date;
  recordedAt: Date;
} {
  return { occurredAt, recordedAt };
}
