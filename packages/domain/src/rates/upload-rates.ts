import {
  AppError,
  largestRatesBytes,
  type StaffActor,
  type UploadRatesInput,
  type UploadRatesOutput,
} from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { toUtf8 } from "../imports/reading/to-utf8.ts";
import { compareRates, type RateComparison } from "./compare-rates.ts";
import { loadKnownRates } from "./known-rates.ts";
import { rateContext } from "./rate-context.ts";
import { readRateFile, type RateFile } from "./reading/read-rate-file.ts";
import { recomputeAfterRates } from "./recompute-after-rates.ts";
import { saveRates } from "./save-rates.ts";

/** A person mends these first and sends the text again. */
const problemsShown = 100;
const doubtsShown = 50;

/** Tens of thousands of rates take a while to write. */
const timeoutMs = 60_000;

/**
 * Records a file of rates: all of it, or nothing. Rows that cannot be read are left out only when that was asked for,
 * likely mistakes go in only once somebody has seen them; until then the answer is what was found, with the text.
 * @throws AppError rates_too_large, rates_unreadable
 */
export async function uploadRates(
  deps: Deps,
  actor: StaffActor,
  { content, skipBadRows, confirmed }: UploadRatesInput,
): Promise<UploadRatesOutput> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (bytes.length > largestRatesBytes) throw new AppError("rates_too_large", { field: "file" });
  const text = readText(bytes);
  const context = await rateContext(deps);
  const { reportingCurrency } = context;
  const file = await readRateFile(text, context);
  const { answer, ids } = await inTransaction(
    deps.database,
    async (transaction): Promise<{ answer: UploadRatesOutput; ids: string[] }> => {
      await lockKey(transaction, "rates", reportingCurrency);
      const currencies = file.rates.map(({ currency }) => currency);
      const known = await loadKnownRates(transaction, reportingCurrency, currencies);
      const comparison = compareRates(file.rates, known);
      const isReadable = file.badCount === 0 || (skipBadRows && file.rates.length > 0);
      const isTrusted = comparison.doubts.length === 0 || confirmed === comparison.confirmKey;
      if (!isReadable || !isTrusted || file.rates.length === 0)
        return { answer: openAnswer(text, file, comparison), ids: [] };
      const saved = await saveRates(transaction, deps.jobs, { fresh: comparison.fresh, reportingCurrency });
      await recordUpload(transaction, actor, { file, comparison, ids: saved.ids });
      return {
        answer: {
          kind: "saved",
          addedCount: comparison.fresh.length,
          correctedCount: comparison.correctedCount,
          knownCount: comparison.knownCount + file.repeatedCount,
          skippedCount: file.badCount,
          recomputed: saved.recomputed,
        },
        ids: saved.ids,
      };
    },
    { timeoutMs },
  );
  if (answer.kind === "saved" && answer.recomputed === null) await recomputeAfterRates(deps, actor, ids);
  return answer;
}

function readText(bytes: Uint8Array): Uint8Array {
  try {
    return toUtf8(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("rates_unreadable", { field: "file" }, { cause: error });
  }
}

function openAnswer(text: Uint8Array, file: RateFile, comparison: RateComparison): UploadRatesOutput {
  return {
    kind: "open",
    text: new TextDecoder().decode(text),
    newCount: comparison.fresh.length,
    knownCount: comparison.knownCount + file.repeatedCount,
    badCount: file.badCount,
    problems: file.problems.slice(0, problemsShown),
    doubtCount: comparison.doubts.length,
    doubts: comparison.doubts.slice(0, doubtsShown),
    confirmKey: comparison.confirmKey,
  };
}

type Upload = { file: RateFile; comparison: RateComparison; ids: readonly string[] };

/** One entry for the file; a file that changed nothing leaves none. */
async function recordUpload(transaction: Transaction, actor: StaffActor, upload: Upload): Promise<void> {
  const { file, comparison, ids } = upload;
  const [firstId] = ids;
  if (firstId === undefined) return;
  await recordAudit(transaction, actor, {
    action: "rates.upload",
    subjectType: "exchange_rate",
    subjectId: firstId,
    after: {
      addedCount: ids.length,
      correctedCount: comparison.correctedCount,
      skippedCount: file.badCount,
      doubtfulCount: comparison.doubts.length,
      currencies: [...new Set(comparison.fresh.map(({ currency }) => currency))].toSorted(),
    },
  });
}
