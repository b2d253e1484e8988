import type { Sql } from "@worth/db";
import { defaultTriagePolicy, type GroupCut, type LeverBenchmark } from "@worth/scoring";
import type { ObservedUntil } from "../last-seen-day.ts";

/** What accounts and customers are compared with. It stands still between runs. */
export type Cuts = {
  /** An account's headline value is high from here. */
  highValueMinor: number;
  /** A Wally from this own value, a WOM from this word-of-mouth value; of several with exactly it, up to the last id. */
  wallyMinor: number;
  wallyLastId: string | null;
  womMinor: number;
  womLastId: string | null;
  bands: ReadonlyMap<number, BandCut>;
  modelDecides: ModelDecides;
  observedUntil: ObservedUntil;
};

/**
 * Whether a model says who may be leaving. One that was drawn towards other people's data knows too little of a pool
 * to say so of a single account: there the account's own habit decides.
 */
export type ModelDecides = { ofIndividuals: boolean; ofCompanies: boolean };

/** What parts the groups of one tenure band, and what its better quarter reaches in a year. */
export type BandCut = { medians: GroupCut; benchmark: LeverBenchmark };

/** Before the first run there is nobody to compare with: high is what the defaults say. */
export const noCuts: Cuts = {
  highValueMinor: defaultTriagePolicy.highValueMinor,
  wallyMinor: Number.MAX_SAFE_INTEGER,
  wallyLastId: null,
  womMinor: Number.MAX_SAFE_INTEGER,
  womLastId: null,
  bands: new Map(),
  modelDecides: { ofIndividuals: false, ofCompanies: false },
  observedUntil: null,
};

type BandRow = LeverBenchmark & { band: number; ownMedianMinor: number; mouthMedianMinor: number };

/** The cuts of one generation. */
export async function readCuts(sql: Sql, generation: number): Promise<Cuts> {
  const [cuts] = await sql<Omit<Cuts, "bands" | "modelDecides">>(
    `SELECT "highValueMinor"::float8 AS "highValueMinor", "wallyMinor"::float8 AS "wallyMinor",
       "womMinor"::float8 AS "womMinor", "wallyLastId", "womLastId", run."observedUntil"::text
     FROM group_cuts JOIN valuation_run AS run USING (generation) WHERE generation = $1`,
    [generation],
  );
  const bands = await sql<BandRow>(
    `SELECT band, "ownMedianMinor"::float8 AS "ownMedianMinor", "mouthMedianMinor"::float8 AS "mouthMedianMinor",
       "purchasesPerYear", retention, "orderValueMinor"::float8 AS "orderValueMinor",
       "servingCostMinor"::float8 AS "servingCostMinor", "referralMinor"::float8 AS "referralMinor",
       "influenceMinor"::float8 AS "influenceMinor", "innovationMinor"::float8 AS "innovationMinor"
     FROM band_cuts WHERE generation = $1`,
    [generation],
  );
  return {
    ...(cuts ?? noCuts),
    modelDecides: await readModelDecides(sql, generation),
    bands: new Map(
      bands.map(({ band, ownMedianMinor, mouthMedianMinor, ...benchmark }) => [
        band,
        { medians: { own: ownMedianMinor, wordOfMouth: mouthMedianMinor }, benchmark },
      ]),
    ),
  };
}

async function readModelDecides(sql: Sql, generation: number): Promise<ModelDecides> {
  const fits = await sql<{ pool: string; isOwn: boolean }>(
    `SELECT pool::text, body ->> 'drawnTowards' = 'nothing' AS "isOwn"
     FROM model_fit JOIN valuation_run AS run ON run.id = model_fit."runId" WHERE run.generation = $1`,
    [generation],
  );
  const isOwn = new Map(fits.map((fit) => [fit.pool, fit.isOwn]));
  const ofPool = (pool: string): boolean => isOwn.get(pool) ?? isOwn.get("everybody") ?? false;
  return { ofIndividuals: ofPool("individuals"), ofCompanies: ofPool("companies") };
}
