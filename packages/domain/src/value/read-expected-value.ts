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
  // Others' amounts are added up: where one has no ends, neither has the sum.
  const hasEnds = snapshot.expectedReferralOpenCount === 0;
  return {
    kind: "expected",
    own: {
      expectedMinor: snapshot.expectedOwnMinor ?? 0,
      lowMinor: snapshot.expectedOwnLowMinor,
      highMinor: snapshot.expectedOwnHighMinor,
    },
    referral: {
      expectedMinor: snapshot.expectedReferralMinor,
      lowMinor: hasEnds ? snapshot.expectedReferralLowMinor : null,
      highMinor: hasEnds ? snapshot.expectedReferralHighMinor : null,
    },
    basis,
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
