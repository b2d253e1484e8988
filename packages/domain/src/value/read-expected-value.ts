import { modelFitBodySchema, type ExpectationBasisOutput, type ExpectedValueOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { currentGeneration } from "./current-generation.ts";
import { dayTextOf } from "./last-seen-day.ts";

/** What is still expected of a customer by the last run, with the model and the data that stand behind it. */
export async function readExpectedValue(reader: Reader, customerId: string): Promise<ExpectedValueOutput> {
  const generation = await currentGeneration(reader);
  const customer = await reader.customer.findUniqueOrThrow({
    where: { id: customerId },
    select: { companyId: true, valueSnapshots: { where: { generation } } },
  });
  const fits = await reader.modelFit.findMany({
    where: { run: { state: "current" } },
    include: { run: true },
  });
  const fitOf = (pool: (typeof fits)[number]["pool"]) => fits.find((fit) => fit.pool === pool);
  const fit = fitOf(customer.companyId === null ? "individuals" : "companies") ?? fitOf("everybody");
  if (!fit) return { kind: "no_run" };
  const { customerCount, repeaterCount } = fit;
  const [snapshot] = customer.valueSnapshots;
  const body = modelFitBodySchema.parse(fit.body);
  if (!body.isInUse || !snapshot) return { kind: "too_little_data", customerCount, repeaterCount };
  const { backtest } = body;
  const tested =
    backtest.outcome === "tested"
      ? backtest.candidates.find(({ model }) => model === body.purchase.purchaseModel)
      : undefined;
  const basis: ExpectationBasisOutput = {
    model: body.purchase.purchaseModel,
    customerCount,
    repeaterCount,
    firstDay: dayOf(fit.firstDay),
    lastDay: dayOf(fit.lastDay),
    backtest:
      tested && backtest.outcome === "tested"
        ? { holdoutDays: backtest.holdoutDays, forecast: tested.forecast, actual: backtest.actual }
        : null,
    observedUntil: dayTextOf(fit.run.observedUntil),
    fittedAt: fit.recordedAt.toISOString(),
  };
  // A low and a high end that are both the expectation say that the data set none.
  const amount = (expectedMinor: number, lowMinor: number | null, highMinor: number | null) => ({
    expectedMinor,
    lowMinor: body.covariance === null ? null : lowMinor,
    highMinor: body.covariance === null ? null : highMinor,
  });
  return {
    kind: "expected",
    own: amount(snapshot.expectedOwnMinor ?? 0, snapshot.expectedOwnLowMinor, snapshot.expectedOwnHighMinor),
    referral: amount(
      snapshot.expectedReferralMinor,
      snapshot.expectedReferralLowMinor,
      snapshot.expectedReferralHighMinor,
    ),
    basis,
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
