import type { AddRateInput, AddRateOutput, StaffActor } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { compareRates } from "./compare-rates.ts";
import { loadKnownRates } from "./known-rates.ts";
import { rateContext } from "./rate-context.ts";
import { readRate } from "./reading/read-rate.ts";
import { recomputeAfterRates } from "./recompute-after-rates.ts";
import { saveRates } from "./save-rates.ts";

/**
 * Records what one unit of a currency was worth on a day. Another rate for a day is a new fact that counts from now
 * on; a likely mistake is saved only once somebody says it is none.
 */
export async function addRate(deps: Deps, actor: StaffActor, input: AddRateInput): Promise<AddRateOutput> {
  const context = await rateContext(deps);
  const { reportingCurrency } = context;
  const reading = readRate(input, context);
  if (reading.kind === "bad") return { kind: "refused", problems: reading.problems };
  const { rate } = reading;
  const { answer, ids } = await inTransaction(deps.database, async (transaction) => {
    await lockKey(transaction, "rates", reportingCurrency);
    const known = await loadKnownRates(transaction, reportingCurrency, [rate.currency]);
    const { fresh, correctedCount, doubts, confirmKey } = compareRates([rate], known);
    const [doubt] = doubts;
    if (fresh.length === 0) return refuse({ kind: "known" });
    if (doubt && input.confirmed !== confirmKey) return refuse({ kind: "doubtful", doubt, confirmKey });
    const saved = await saveRates(transaction, deps.jobs, { fresh, reportingCurrency });
    const before = known.get(rate.currency)?.find(({ validOn }) => validOn === rate.validOn);
    await recordAudit(transaction, actor, {
      action: "rates.add",
      subjectType: "exchange_rate",
      subjectId: saved.ids[0] ?? "",
      ...(before && { before }),
      after: { ...rate, reportingCurrency, wasDoubtful: doubt !== undefined },
    });
    const { recomputed } = saved;
    const output: AddRateOutput = { kind: "saved", isCorrection: correctedCount > 0, recomputed };
    return { answer: output, ids: saved.ids };
  });
  if (answer.kind === "saved" && answer.recomputed === null) await recomputeAfterRates(deps, actor, ids);
  return answer;
}

const refuse = (answer: AddRateOutput): { answer: AddRateOutput; ids: string[] } => ({ answer, ids: [] });
