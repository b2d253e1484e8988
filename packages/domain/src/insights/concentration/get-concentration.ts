import type { ConcentrationOutput, GetConcentrationInput, SpreadOutput, StaffActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import type { Deps } from "../../deps.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import { currentGeneration } from "../../value/current-generation.ts";
import { readProgress } from "../model/read-progress.ts";
import { heldStatement } from "./held-statement.ts";
import { keyPageSize, listKeyCustomers } from "./list-key-customers.ts";
import { readCurrentPoint, readHistory, type CurrentPoint } from "./read-points.ts";
import { readSpread, readTotals, type HeldTotals, type SpreadFigures } from "./read-spread.ts";
import { readWhale } from "./read-whale.ts";

/** Before the first run a page view may look at so many customers; more wait for the run. */
const mostWithoutRun = 20_000;

/**
 * How sales, contribution, word of mouth or participation are spread over all customers or over those who bought. The
 * figures over all customers are those of the run that screens show; curves and names are of the values as they stand.
 */
export async function getConcentration(
  { database, clock }: Deps,
  _actor: StaffActor,
  { measure, base, page }: GetConcentrationInput,
): Promise<ConcentrationOutput> {
  const [{ reportingCurrency }, generation, point, history, window] = await Promise.all([
    getProgrammeRow(database),
    currentGeneration(database),
    readCurrentPoint(database, measure),
    readHistory(database, measure),
    readWindow(database),
  ]);
  const nobody = { rows: [], total: 0, page, pageSize: keyPageSize };
  const shown = { currency: reportingCurrency, measure, base, ...window, history };
  const waiting = generation === 0 ? await findWaiting(database) : null;
  if (waiting) return { ...shown, spread: null, whale: null, waiting, keyCustomers: nobody };

  const sql = sqlOf(database);
  const held = { generation, held: heldStatement(measure, base) };
  const totals = await readTotals(sql, held);
  if (totals.total === 0) return { ...shown, spread: null, whale: null, waiting: null, keyCustomers: nobody };
  const [figures, whale] = await Promise.all([readSpread(sql, held, totals), readWhale(sql, held, totals)]);
  const spread =
    base === "all" && point
      ? spreadOfRun(point, figures)
      : { asOf: clock.now().toISOString(), ...countsOf(totals), ...figures };
  const { keyCount, total } = spread;
  const keyCustomers = await listKeyCustomers(sql, held, { keyCount, total, page });
  return { ...shown, spread, whale, waiting: null, keyCustomers };
}

const countsOf = ({ customerCount, holderCount, total }: HeldTotals) => ({
  customerCount,
  holderCount,
  total,
});

/** The run's own figures, with the curve beside them. */
function spreadOfRun(point: CurrentPoint, { curve }: SpreadFigures): SpreadOutput {
  const { customerCount, holderCount, totalMinor, gini, standardError } = point;
  const { top1Share, top10Share, top20Share, keyCount } = point;
  return {
    asOf: point.run.asOf.toISOString(),
    customerCount,
    holderCount,
    total: totalMinor,
    gini,
    giniStandardError: standardError,
    top1Share,
    top10Share,
    top20Share,
    keyCount,
    curve,
  };
}

async function findWaiting(reader: Reader): Promise<ConcentrationOutput["waiting"]> {
  const customerCount = await reader.customer.count();
  if (customerCount < mostWithoutRun) return null;
  return { customerCount, running: await readProgress(reader) };
}

async function readWindow(reader: Reader) {
  const { _min: first, _max: last } = await reader.purchase.aggregate({
    _min: { occurredAt: true },
    _max: { occurredAt: true },
  });
  return {
    firstPurchaseAt: first.occurredAt?.toISOString() ?? null,
    lastPurchaseAt: last.occurredAt?.toISOString() ?? null,
  };
}
