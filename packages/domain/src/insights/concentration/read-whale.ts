import type { ConcentrationOutput } from "@worth/contracts";
import type { Sql } from "@worth/db";
import { curvePoints, customersAt } from "./curve-points.ts";
import type { HeldTotals } from "./read-spread.ts";

type Place = { place: number; value: number; cumulated: number };

/** What the best part of the customers adds up to, where somebody is below 0; null where nobody is. */
export async function readWhale(
  sql: Sql,
  { generation, held }: { generation: number; held: string },
  { customerCount: count, belowCount, belowTotal }: HeldTotals,
): Promise<ConcentrationOutput["whale"]> {
  if (belowCount === 0) return null;
  const shares = Array.from({ length: curvePoints }, (_, point) => customersAt(point));
  const placeAt = (share: number): number => Math.min(Math.floor(share * count), count - 1) + 1;
  const rows = await sql<Place>(
    `${held}, ranked AS (
       SELECT value::float8 AS value, (row_number() OVER best_first)::float8 AS place,
         sum(value::float8) OVER (best_first ROWS UNBOUNDED PRECEDING) AS cumulated
       FROM held WINDOW best_first AS (ORDER BY value DESC)
     )
     SELECT place, value, cumulated FROM ranked WHERE place = ANY ($2::float8[])`,
    [generation, [...new Set(shares.map(placeAt))].map(String)],
  );
  const places = new Map(rows.map((row) => [row.place, row]));
  const curve = shares.map((customers) => {
    const place = placeAt(customers);
    const { value, cumulated } = places.get(place) ?? { value: 0, cumulated: 0 };
    return { customers, total: Math.round(cumulated - (place - customers * count) * value) };
  });
  return { belowCount, belowTotal, curve };
}
