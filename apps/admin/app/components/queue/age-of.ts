type Age = { unit: "now" | "hours" | "days"; count: number };

const hourMs = 3_600_000;

/** How long something has waited, in whole hours up to two days and whole days after. */
export function ageOf(openedAt: string, now: string): Age {
  const hours = Math.floor((Date.parse(now) - Date.parse(openedAt)) / hourMs);
  if (hours < 1) return { unit: "now", count: 0 };
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}
