import type { ConcentrationOutput, GetConcentrationInput, StaffActor } from "@worth/contracts";
import { sqlOf, type Reader, type Sql } from "@worth/db";
import type { Deps } from "../../deps.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import { currentGeneration } from "../../value/current-generation.ts";
import { readProgress } from "../model/read-progress.ts";
import { heldStatement } from "./held-statement.ts";
import { keyPageSize, listKeyCustomers } from "./list-key-customers.ts";
import { readHistory, readSpreadOfRun } from "./read-points.ts";
import { readSpread, readTotals } from "./read-spread.ts";
import { readWhale } from "./read-whale.ts";

/** Before the first run a page view may look at so many customers; more wait for the run. */
const mostWithoutRun = 20_000;

/**
 * How sales, contribution, word of mouth or participation are spread over all customers or over those who bought: as
 * the run that screens show found it. Names are in the order of values as they stand.
 */
export async function getConcentration(
  { database, clock }: Deps,
  _actor: StaffActor,
  { measure, base, page }: GetConcentrationInput,
): Promise<ConcentrationOutput> {
  const [{ reportingCurrency }, generation, ofRun, history, window] = await Promise.all([
    getProgrammeRow(database),
    currentGeneration(database),
    readSpreadOfRun(database, measure, base),
    readHistory(database, measure),
    readWindow(database),
  ]);
  const nobody = { rows: [], total: 0, page, pageSize: keyPageSize };
  const shown = { currency: reportingCurrency, measure, base, ...window, history };
  const waiting = generation === 0 ? await findWaiting(database) : null;
  if (waiting) return { ...shown, spread: null, whale: null, waiting, keyCustomers: nobody };

  const sql = sqlOf(database);
  const held = { generation, held: heldStatement(measure, base) };
  const { spread, whale } = ofRun ?? (await readSpreadNow(sql, held, clock.now()));
  const keyCustomers = spread ? await listKeyCustomers(sql, held, { ...spread, page }) : nobody;
  return { ...shown, spread, whale, waiting: null, keyCustomers };
}

/** From values as they stand: before the first run, and of what the last one found nothing of. */
async function readSpreadNow(
  sql: Sql,
  held: { generation: number; held: string },
  now: Date,
): Promise<Pick<ConcentrationOutput, "spread" | "whale">> {
  const totals = await readTotals(sql, held);
  const { customerCount, holderCount, total } = totals;
  if (total === 0) return { spread: null, whale: null };
  const [figures, whale] = await Promise.all([readSpread(sql, held, totals), readWhale(sql, held, totals)]);
  return { spread: { asOf: now.toISOString(), customerCount, holderCount, total, ...figures }, whale };
}

async function findWaiting(reader: Reader): Promise<ConcentrationOutput["waiting"]> {
  const customerCount = await reader.customer.count();
  if (customerCount < mostWithoutRun) return null;
  return { customerCount, running: await readProgress(reader) };
}

/** The ends of the index of times; an aggregate would read every purchase. */
async function readWindow(reader: Reader) {
  const end = (order: "asc" | "desc") =>
    reader.purchase.findFirst({ orderBy: { occurredAt: order }, select: { occurredAt: true } });
  const [first, last] = await Promise.all([end("asc"), end("desc")]);
  return {
    firstPurchaseAt: first?.occurredAt.toISOString() ?? null,
    lastPurchaseAt: last?.occurredAt.toISOString() ?? null,
  };
}
