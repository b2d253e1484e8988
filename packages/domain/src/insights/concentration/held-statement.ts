import type { ConcentrationBase, ConcentrationMeasure } from "@worth/contracts";
import { mergedPeople } from "../merged-people.ts";

/** What a customer holds of a measure that their snapshot tells. */
const snapshotValue = {
  sales: `s."ownMinor"`,
  contribution: `s."contributionMinor"`,
  word_of_mouth: `s."referralMinor" + s."influenceMinor"`,
} as const satisfies Partial<Record<ConcentrationMeasure, string>>;

/** Snapshots of the generation $1, of the people there are: nobody counts twice who was merged. */
export const currentSnapshots = (base: ConcentrationBase): string => `
FROM value_snapshot s
WHERE s.generation = $1 AND NOT EXISTS (
  SELECT FROM customer gone WHERE gone.id = s."customerId" AND gone."mergedIntoId" IS NOT NULL
)${base === "buyers" ? ` AND s."purchaseCount" > 0` : ""}`;

/**
 * The beginning of a statement: `held` has everybody of a base by `id` with their `value`, minor units or acts.
 * Parameter $1 is the generation. Buyers are found first: an order by value alone would have the database walk the
 * index of values and look every customer up.
 */
export const heldStatement = (measure: ConcentrationMeasure, base: ConcentrationBase): string =>
  measure === "participation"
    ? `WITH RECURSIVE ${mergedPeople}, acts AS (
  SELECT coalesce(m.into_id, a."customerId") AS id, count(*) AS value
  FROM act a LEFT JOIN merged m ON m.id = a."customerId" GROUP BY 1
), held AS (
  SELECT everybody.id, coalesce(acts.value, 0) AS value
  FROM (SELECT s."customerId" AS id ${currentSnapshots(base)}) everybody
  LEFT JOIN acts ON acts.id = everybody.id
)`
    : `WITH held AS ${base === "buyers" ? "MATERIALIZED" : ""} (
  SELECT s."customerId" AS id, ${snapshotValue[measure]} AS value ${currentSnapshots(base)}
)`;
