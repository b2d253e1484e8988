import type { BetaCriteria, StaffBetaGroupOutput } from "@worth/contracts";
import { personTexts, ticked } from "../rules/person-texts.ts";

const criteriaTexts = (criteria: BetaCriteria): Record<string, string> => ({
  ...personTexts(criteria),
  ...ticked("role", criteria.roles),
  leastTierId: criteria.leastTierId ?? "",
});

/** A group as its form's fields hold it. */
export const groupTexts = (group: StaffBetaGroupOutput | null): Record<string, string> => ({
  name: group?.name ?? "",
  description: group?.description ?? "",
  capacity: String(group?.capacity ?? 20),
  consent: group?.consent.body ?? "",
  ...(group?.isClosed && { isClosed: "on" }),
  ...criteriaTexts(group?.criteria ?? {}),
});

/** The form's field that a part of the group was typed into. */
export const groupFieldOf = (path: string): string =>
  path.startsWith("criteria.countries") ? "countries" : path.replace("criteria.", "");
