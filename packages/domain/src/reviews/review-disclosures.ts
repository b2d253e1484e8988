import type { ReviewDisclosure } from "@worth/contracts";

export type Marks = { isIncentivised: boolean; isEmployee: boolean; isRelative: boolean };

/** What stands beside a review, wherever it appears. */
export function disclosuresOf({ isIncentivised, isEmployee, isRelative }: Marks): ReviewDisclosure[] {
  const shown: [ReviewDisclosure, boolean][] = [
    ["incentive", isIncentivised],
    ["employee", isEmployee],
    ["relative", isRelative],
  ];
  return shown.flatMap(([disclosure, isShown]) => (isShown ? [disclosure] : []));
}
