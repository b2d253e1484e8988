import { leverPeriodSchema, type LeverPeriod } from "@worth/contracts";

export const periodFields = ["from", "to", "beforeFrom", "beforeTo"] as const;
export type PeriodField = (typeof periodFields)[number];
export type PeriodProblem = "missing" | "not_a_day" | "order";

export type ReadPeriods = {
  after: LeverPeriod | undefined;
  before: LeverPeriod | undefined;
  problems: Partial<Record<PeriodField, PeriodProblem>>;
};

/** The periods an address names: both days of one, or neither. What does not fit is named and left out. */
export function readPeriods(search: URLSearchParams): ReadPeriods {
  const problems: ReadPeriods["problems"] = {};
  const read = (first: PeriodField, last: PeriodField): LeverPeriod | undefined => {
    const [firstDay, lastDay] = [search.get(first) ?? "", search.get(last) ?? ""];
    if (firstDay === "" && lastDay === "") return undefined;
    for (const [field, day] of [
      [first, firstDay],
      [last, lastDay],
    ] as const) {
      if (day === "") problems[field] = "missing";
      else if (!isDay(day)) problems[field] = "not_a_day";
    }
    if (problems[first] || problems[last]) return undefined;
    const period = leverPeriodSchema.safeParse({ firstDay, lastDay });
    if (!period.success) problems[last] = "order";
    return period.data;
  };
  return { after: read("from", "to"), before: read("beforeFrom", "beforeTo"), problems };
}

const isDay = (text: string): boolean =>
  leverPeriodSchema.safeParse({ firstDay: text, lastDay: text }).success;
