import { purchaseModels } from "@worth/scoring";
import { z } from "zod";
import { moneyMinorSchema } from "../fields.ts";

const positive = z.number().positive();
const beta = z.strictObject({ r: positive, alpha: positive, a: positive, b: positive });

/** A purchase model with its own parameters; time in days. */
const purchaseSchema = z.discriminatedUnion("purchaseModel", [
  z.strictObject({ purchaseModel: z.literal("bgNbd"), purchaseParams: beta }),
  z.strictObject({ purchaseModel: z.literal("mbgNbd"), purchaseParams: beta }),
  z.strictObject({
    purchaseModel: z.literal("paretoNbd"),
    purchaseParams: z.strictObject({ r: positive, alpha: positive, s: positive, beta: positive }),
  }),
  z.strictObject({
    purchaseModel: z.literal("nbd"),
    purchaseParams: z.strictObject({ r: positive, alpha: positive }),
  }),
]);

const covarianceSchema = z.array(z.array(z.number())).nullable();

/** Ends of a 95 % interval. */
const intervalSchema = z.strictObject({ low: z.number(), expected: z.number(), high: z.number() });

const spendSchema = z.strictObject({
  /** Gamma-Gamma, v in minor units; null where it could not be fitted, and the median stands in. */
  params: z.strictObject({ p: positive, q: positive, v: positive, covariance: covarianceSchema }).nullable(),
  /** Of the mean spend per purchase day: of repeaters, else of everybody. */
  medianMinor: moneyMinorSchema,
  /** Pearson's r between frequency and mean spend; null with fewer than two repeaters. */
  correlation: z.number().nullable(),
  /** The correlation is strong enough to doubt the model. */
  warns: z.boolean(),
});

/** Why a model was not used, or was. */
const verdicts = [
  "chosen",
  "passes",
  "no_dropout_signal",
  "worse_than_baseline",
  "worse_than_last_period",
] as const;

const candidateSchema = z.strictObject({
  model: z.enum(purchaseModels),
  /** ln of the chance of what happened in the holdout, given the calibration. */
  logLikelihood: z.number(),
  /** Repeat purchase days in the holdout. */
  forecast: z.number(),
  totalError: z.number(),
  meanAbsoluteError: z.number(),
  passes: z.boolean(),
  why: z.enum(verdicts),
});

const backtestSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("tested"),
    /** Days since the Unix epoch. */
    calibrationEndDay: z.int(),
    holdoutDays: z.int(),
    customers: z.int(),
    /** Repeat purchase days in the holdout, and in the equally long stretch before. */
    actual: z.number(),
    lastPeriod: z.number(),
    candidates: z.array(candidateSchema),
    /** Null where no model earned its place: expected values are not shown then. */
    chosen: z.enum(purchaseModels).nullable(),
  }),
  z.strictObject({ outcome: z.literal("tooLittleData"), reason: z.string() }),
]);

/** One fit of one pool as stored: its numbers, how it did on days it had not seen, and what it needs to value people. */
export const modelFitBodySchema = z.strictObject({
  purchase: purchaseSchema,
  /** Earned its place on days it had not seen; a small pool goes by the verdict on everybody. Else nothing is expected. */
  isInUse: z.boolean(),
  /** By parameter; null where the data do not settle them. */
  standardErrors: z.record(z.string(), z.number()).nullable(),
  /** In the order of the parameters; null with the standard errors. */
  covariance: covarianceSchema,
  logLikelihood: z.number(),
  /** Whose numbers these are: the pool's own, or drawn towards everybody's or documented defaults. */
  drawnTowards: z.enum(["nothing", "larger-pool", "defaults"]),
  /** False where the fit sees nobody leave. */
  dropoutSignal: z.boolean(),
  spend: spendSchema,
  servingCostPerPurchaseMinor: z.number().nonnegative(),
  /** Of what the pool bought, weighted by amount. */
  marginRate: z.number().min(0).max(1),
  /** Of a year; money yet to come is worth less. */
  annualDiscount: positive,
  /** Purchase days of the whole pool in the next 365 days; null where no honest interval exists. */
  expectedPurchasesNextYear: intervalSchema.nullable(),
  /** What the pool is still expected to bring, of margin less serving costs, discounted; null as above. */
  expectedTotalMinor: intervalSchema.nullable(),
  backtest: backtestSchema,
  /** How many customers the backtest looked at, where it took a sample by hash; null where it took all. */
  sampledCustomers: z.int().nullable(),
});
export type ModelFitBody = z.infer<typeof modelFitBodySchema>;
