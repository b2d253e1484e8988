import {
  modelFitBodySchema,
  type ExpectationBasisOutput,
  type ExpectedAmountOutput,
  type ExpectedValueOutput,
  type ModelFitBody,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { currentFits } from "../valuation/current-fits.ts";
import { currentGeneration } from "./current-generation.ts";
import { expectedReferralOf } from "./expected-referral-of.ts";
import { expectThen, type Moment } from "./expect-then.ts";
import { dayTextOf } from "./last-seen-day.ts";

/**
 * What is still expected of a customer by the last run, with the model and the data that stand behind it.
 * @param moment what was expected at a past moment instead, by the run of then; null for now
 */
export async function readExpectedValue(
  reader: Reader,
  customerId: string,
  moment: Moment | null = null,
): Promise<ExpectedValueOutput> {
  const fits = await currentFits(reader, moment?.asOf ?? null);
  const { companyId } = await reader.customer.findUniqueOrThrow({
    where: { id: customerId },
    select: { companyId: true },
  });
  const fit = fits && (await findFit(reader, fits.runId, companyId === null ? "individuals" : "companies"));
  if (!fit) return { kind: "no_run" };
  const { customerCount, repeaterCount } = fit;
  const body = modelFitBodySchema.parse(fit.body);
  const amounts =
    body.isInUse &&
    (moment ? await expectThen(reader, customerId, { fits, moment }) : await readStored(reader, customerId));
  if (!amounts) return { kind: "too_little_data", customerCount, repeaterCount };
  return { kind: "expected", ...amounts, basis: basisOf(fit, body) };
}

type Fit = Prisma.ModelFitGetPayload<{ include: { run: true } }>;

/** Of the customer's own pool, or of everybody where it has none. */
async function findFit(
  reader: Reader,
  runId: string,
  pool: "individuals" | "companies",
): Promise<Fit | undefined> {
  const fits = await reader.modelFit.findMany({ where: { runId }, include: { run: true } });
  return fits.find((fit) => fit.pool === pool) ?? fits.find((fit) => fit.pool === "everybody");
}

async function readStored(
  reader: Reader,
  customerId: string,
): Promise<Record<"own" | "referral", ExpectedAmountOutput> | null> {
  const generation = await currentGeneration(reader);
  const snapshot = await reader.valueSnapshot.findUnique({
    where: { generation_customerId: { generation, customerId } },
  });
  return (
    snapshot && {
      own: {
        expectedMinor: snapshot.expectedOwnMinor ?? 0,
        lowMinor: snapshot.expectedOwnLowMinor,
        highMinor: snapshot.expectedOwnHighMinor,
      },
      referral: expectedReferralOf(snapshot),
    }
  );
}

function basisOf(fit: Fit, { purchase, backtest }: ModelFitBody): ExpectationBasisOutput {
  const { customerCount, repeaterCount, firstDay, lastDay, run, recordedAt } = fit;
  const tested =
    backtest.outcome === "tested"
      ? backtest.candidates.find(({ model }) => model === purchase.purchaseModel)
      : undefined;
  return {
    model: purchase.purchaseModel,
    customerCount,
    repeaterCount,
    firstDay: dayOf(firstDay),
    lastDay: dayOf(lastDay),
    backtest:
      tested && backtest.outcome === "tested"
        ? { holdoutDays: backtest.holdoutDays, forecast: tested.forecast, actual: backtest.actual }
        : null,
    observedUntil: dayTextOf(run.observedUntil),
    fittedAt: recordedAt.toISOString(),
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
