import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { fraudSignalSchema } from "../fraud/fraud-signals.ts";
import { idSchema } from "../ids.ts";
import { proofOutput } from "../reviews/outside.ts";
import { referralSources, referralStates } from "../referrals/referral-reasons.ts";
import { declineReasons, queueDecisions, queueKinds, queueReasonSchema } from "./queue-kinds.ts";

const personSchema = z.strictObject({ id: idSchema("customer"), displayName: z.string() });

/** Open waits for a person; decided can still be taken back, or has taken effect. */
export const queueViews = ["open", "decided"] as const;

export const listQueueInput = z.strictObject({
  kind: z.enum(queueKinds).optional(),
  /** Only what is about this referral. */
  referralId: idSchema("referral").optional(),
  view: z.enum(queueViews).default("open"),
  page: pageSchema,
});
export type ListQueueInput = z.infer<typeof listQueueInput>;

/** One thing a signal noticed, with the people it has to do with. */
export const queueEvidenceOutput = z.strictObject({
  signal: fraudSignalSchema,
  weight: z.int(),
  about: personSchema,
  people: z.array(personSchema),
  count: z.int(),
  outOf: z.int().nullable(),
});
export type QueueEvidenceOutput = z.infer<typeof queueEvidenceOutput>;

/** What somebody entered and staff look at on its own page: a mention, or an act of a kind that staff defined. */
export const enteredOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mention"), id: idSchema("mention"), title: z.string() }),
  z.strictObject({ kind: z.literal("act"), id: idSchema("loggedAct"), title: z.string() }),
]);
export type EnteredOutput = z.infer<typeof enteredOutput>;

export const queueItemOutput = z.strictObject({
  id: idSchema("queueItem"),
  kind: z.enum(queueKinds),
  /** Whose reward it is about. */
  customer: personSchema,
  referral: z
    .strictObject({
      id: idSchema("referral"),
      referrer: personSchema,
      referee: personSchema,
      source: z.enum(referralSources),
      state: z.enum(referralStates),
      createdAt: instantSchema,
      holdUntil: instantSchema.nullable(),
    })
    .nullable(),
  stakeMinor: moneyMinorSchema,
  /** What a customer showed; null when it is about something else. */
  proof: proofOutput.nullable(),
  /** What a customer entered, likewise. */
  entered: enteredOutput.nullable(),
  /** What the rules said; what signals noticed is in the evidence. */
  reasons: z.array(queueReasonSchema),
  evidence: z.array(queueEvidenceOutput),
  openedAt: instantSchema,
  decision: z.enum(queueDecisions).nullable(),
  reason: z.enum(declineReasons).nullable(),
  staffName: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  /** When the decision takes effect, unless it is taken back before; null once it has, or was nobody's. */
  undoUntil: instantSchema.nullable(),
});
export type QueueItemOutput = z.infer<typeof queueItemOutput>;

export const listQueueOutput = pageOf(queueItemOutput).extend({
  currency: currencySchema,
  /** What is open of each kind. */
  counts: z.record(z.enum(queueKinds), z.int()),
});
export type ListQueueOutput = z.infer<typeof listQueueOutput>;

const itemIds = z.array(idSchema("queueItem")).min(1).max(200);

export const decideQueueInput = z.strictObject({
  itemIds,
  decision: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("approved") }),
    z.strictObject({ kind: z.literal("declined"), reason: z.enum(declineReasons) }),
  ]),
});
export type DecideQueueInput = z.infer<typeof decideQueueInput>;

export const decideQueueOutput = z.strictObject({
  /** Those it decided; what somebody else decided meanwhile is theirs. */
  itemIds: z.array(idSchema("queueItem")),
  decidedAt: instantSchema,
});
export type DecideQueueOutput = z.infer<typeof decideQueueOutput>;

export const undoQueueInput = z.strictObject({ itemIds, decidedAt: instantSchema });
export type UndoQueueInput = z.infer<typeof undoQueueInput>;
