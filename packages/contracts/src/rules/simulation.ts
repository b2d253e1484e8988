import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { rewardReasonCodes } from "./reward-reasons.ts";
import { ruleBodySchema } from "./rule-body.ts";

/** A rule is tried over the last quarter unless somebody asks for more. */
export const simulatedDays = { least: 1, most: 730, usual: 90 } as const;

export const simulateRuleInput = z.strictObject({
  ruleId: idSchema("rewardRule").nullable(),
  body: ruleBodySchema,
  days: z.int().min(simulatedDays.least).max(simulatedDays.most).default(simulatedDays.usual),
});
export type SimulateRuleInput = z.infer<typeof simulateRuleInput>;

/** What a rule would have done over past facts; nothing of it is written. Money in the reporting currency. */
export const simulationOutput = z.strictObject({
  currency: currencySchema,
  from: instantSchema,
  until: instantSchema,
  /** More happened in the days that were asked for: `from` is later, where the newest begin that one look takes in. */
  isNarrowed: z.boolean(),
  /** How many things happened that the rule decides about. */
  eventCount: z.int(),
  rewardCount: z.int(),
  /** Of the rewards, how many would wait for a person. */
  pendingCount: z.int(),
  /** Of the rewards, how many would still be on hold today. */
  heldCount: z.int(),
  costMinor: moneyMinorSchema,
  /** What all active rules of the trigger cost over the same facts, as they are now and with this one. */
  costNowMinor: moneyMinorSchema,
  costThenMinor: moneyMinorSchema,
  /** The change of everybody's contribution: what rewards cost more lowers it. */
  contributionChangeMinor: moneyMinorSchema,
  gainers: z.array(
    z.strictObject({
      customerId: idSchema("customer"),
      displayName: z.string(),
      rewardCount: z.int(),
      costMinor: moneyMinorSchema,
    }),
  ),
  /** Why not, or with what limits, and how often; the same reason with other figures counts as one. */
  refusals: z.array(z.strictObject({ code: z.enum(rewardReasonCodes), count: z.int() })),
  limits: z.array(z.strictObject({ code: z.enum(rewardReasonCodes), count: z.int() })),
});
export type SimulationOutput = z.infer<typeof simulationOutput>;
