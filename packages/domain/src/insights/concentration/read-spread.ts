import type { SpreadOutput } from "@worth/contracts";
import type { Sql } from "@worth/db";
import { curvePoints, customersAt } from "./curve-points.ts";

/** Of customers, from the smallest: where the top 1, 10 and 20 % begin. */
const [top1, top10, top20] = [0.99, 0.9, 0.8] as const;

const keyShare = 0.8;

/** Cumulated binary sums of decimal amounts fall short of a threshold they reach on paper. */
const forgiven = 1 - 1e-12;

type Held = { generation: number; held: string };

export type HeldTotals = {
  customerCount: number;
  holderCount: number;
  total: number;
  belowCount: number;
  belowTotal: number;
};

/** How many hold something and how much, and how many are below 0; a spread counts those as holding nothing. */
export async function readTotals(sql: Sql, { generation, held }: Held): Promise<HeldTotals> {
  const [totals] = await sql<HeldTotals>(
    `${held}
     SELECT count(*)::float8 AS "customerCount",
       count(*) FILTER (WHERE value > 0)::float8 AS "holderCount",
       coalesce(sum(value) FILTER (WHERE value > 0), 0)::float8 AS total,
       count(*) FILTER (WHERE value < 0)::float8 AS "belowCount",
       coalesce(sum(value) FILTER (WHERE value < 0), 0)::float8 AS "belowTotal"
     FROM held`,
    [generation],
  );
  if (!totals) throw new Error("A sum over customers gave no row.");
  return totals;
}

/** One customer in the order from the smallest: their place from 1, what they hold and all up to them. */
type Place = { place: number; value: number; cumulated: number };

type Sums = {
  ranked: number;
  values: number;
  squares: number;
  products: number;
  influences: number;
  influenceSquares: number;
  keyCount: number;
  /** Of those above the place within whom the top fifth begins. */
  topValues: number;
  topSquares: number;
  places: Place[];
};

export type SpreadFigures = Omit<SpreadOutput, "asOf" | "customerCount" | "holderCount" | "total">;

/**
 * The figures of scoring's concentration functions in one pass of the database over those who hold something; a few
 * dozen places leave it. The others are known by their number: they come first and add nothing.
 */
export async function readSpread(
  sql: Sql,
  { generation, held }: Held,
  { customerCount, holderCount, total }: HeldTotals,
): Promise<SpreadFigures> {
  const count = customerCount;
  const shares = [
    ...Array.from({ length: curvePoints }, (_, point) => customersAt(point)),
    top1,
    top10,
    top20,
  ];
  const wanted = [...new Set(shares.map((share) => placeAt(share, count)))];
  const top20Place = placeAt(top20, count);
  // y is what one holds, u twice the weight of one's place less y: parts of the influence function of the coefficient.
  const [sums] = await sql<Sums>(
    `${held}, ranked AS (
       SELECT value::float8 AS y, row_number() OVER smallest_first + $2::float8 AS place,
         sum(value::float8) OVER (smallest_first ROWS UNBOUNDED PRECEDING) AS cumulated
       FROM held WHERE value > 0 WINDOW smallest_first AS (ORDER BY value)
     ), weighed AS (
       SELECT *, (2 * place - 1) / $3::float8 * y - 2 * cumulated / $3::float8 - y AS u FROM ranked
     )
     SELECT sum(place * y) AS ranked, sum(y) AS values, sum(y * y) AS squares, sum(y * u) AS products,
       sum(u) AS influences, sum(u * u) AS "influenceSquares",
       count(*) FILTER (WHERE $4::float8 - cumulated < $4::float8 * $5::float8)::float8 AS "keyCount",
       coalesce(sum(y) FILTER (WHERE place > $7::float8), 0) AS "topValues",
       coalesce(sum(y * y) FILTER (WHERE place > $7::float8), 0) AS "topSquares",
       coalesce(jsonb_agg(jsonb_build_object('place', place, 'value', y, 'cumulated', cumulated))
         FILTER (WHERE place = ANY ($6::float8[])), '[]') AS places
     FROM weighed`,
    [generation, count - holderCount, count, total, keyShare * forgiven, wanted.map(String), top20Place],
  );
  if (!sums) throw new Error("A sum over customers gave no row.");
  const places = new Map(sums.places.map((place) => [place.place, place]));
  const heldAt = (share: number): number => {
    const place = placeAt(share, count);
    const { value, cumulated } = places.get(place) ?? { value: 0, cumulated: 0 };
    return Math.min(1, Math.max(0, (cumulated - (place - share * count) * value) / total));
  };
  const gini = (2 * sums.ranked - (count + 1) * sums.values) / (count * sums.values);
  const top20Share = 1 - heldAt(top20);
  const boundary = places.get(top20Place)?.value ?? 0;
  return {
    gini,
    giniStandardError: standardErrorOf(gini, count, sums),
    top1Share: 1 - heldAt(top1),
    top10Share: 1 - heldAt(top10),
    top20Share,
    top20StandardError: topErrorOf({ share: top20Share, fraction: 1 - top20, boundary }, count, {
      ...sums,
      topCount: count - top20Place,
    }),
    keyCount: sums.keyCount,
    curve: shares.slice(0, curvePoints).map((customers) => ({ customers, held: heldAt(customers) })),
  };
}

/** The customer, counted from 1 from the smallest, within whom a share of all customers ends. */
const placeAt = (share: number, count: number): number => Math.min(Math.floor(share * count), count - 1) + 1;

type Top = { share: number; fraction: number; boundary: number };

/** From the sum of squares of each one's amount above the boundary, plus a part of it, less the share, as scoring has it. */
function topErrorOf(
  { share, fraction, boundary }: Top,
  count: number,
  { values, squares, topValues, topSquares, topCount }: Sums & { topCount: number },
): number {
  const part = fraction * boundary;
  const above = topValues - topCount * boundary;
  const aboveSquares = topSquares - 2 * boundary * topValues + topCount * boundary ** 2;
  const moved = aboveSquares + 2 * part * above + count * part ** 2;
  const products = topSquares - boundary * topValues + part * values;
  return Math.sqrt(Math.max(0, moved - 2 * share * products + share ** 2 * squares)) / values;
}

/** From the sum of squared deviations of -gini x y + u, as scoring has it. */
function standardErrorOf(gini: number, count: number, sums: Sums): number {
  const squares = gini ** 2 * sums.squares - 2 * gini * sums.products + sums.influenceSquares;
  const mean = (sums.influences - gini * sums.values) / count;
  return Math.sqrt(Math.max(0, squares - count * mean ** 2)) / sums.values;
}
