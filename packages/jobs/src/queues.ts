import type { JobName } from "@worth/domain";
import type { Queue } from "pg-boss";
import { z } from "zod";

/** One of our own ids; an address or a name is refused before it rests in a queue. */
const idSchema = z.string().regex(/^[a-z]{3}_[0-9a-z]{1,40}$/);

/** What each job carries: ids and numbers only, never what they stand for. */
export const payloadSchemas = {
  "provider_event.apply": z.strictObject({ eventId: idSchema }),
  "effect.dispatch": z.strictObject({ effectId: idSchema }),
  "value.refresh": z.strictObject({ customerIds: z.array(idSchema) }),
  "tiers.refresh": z.strictObject({ customerIds: z.array(idSchema) }),
  "ideas.tell": z.strictObject({ changeId: idSchema }),
  "changelog.tell": z.strictObject({ entryId: idSchema }),
  "beta.give_places": z.strictObject({ groupId: idSchema }),
  "consultation.ask": z.strictObject({ consultationId: idSchema }),
  "consultation.tell": z.strictObject({ consultationId: idSchema }),
  "books.compare": z.strictObject({ reconciliationId: idSchema }),
  "history.backfill": z.strictObject({ backfillId: idSchema }),
  "rates.settle": z.strictObject({ currencies: z.array(z.string().regex(/^[A-Z]{3}$/)) }),
  "mention.read": z.strictObject({ mentionId: idSchema }),
  "import.check": z.strictObject({ importId: idSchema }),
  "import.run": z.strictObject({ importId: idSchema }),
  "valuation.fit": z.strictObject({ runId: idSchema }),
  "valuation.split": z.strictObject({ runId: idSchema, number: z.int().nonnegative() }),
  "valuation.weigh": z.strictObject({ runId: idSchema }),
  "valuation.settle": z.strictObject({ runId: idSchema, number: z.int().nonnegative() }),
  "valuation.publish": z.strictObject({ runId: idSchema }),
} as const satisfies Record<JobName, z.ZodType>;

export const jobNames = Object.keys(payloadSchemas) as JobName[];

/** Work that comes by the clock. */
export const scheduledJobs = {
  "queue.settle": "* * * * *",
  "holds.release": "* * * * *",
  "effects.sweep": "* * * * *",
  "provider_events.sweep": "* * * * *",
  "books.compare_nightly": "47 2 * * *",
  "books.tend": "*/5 * * * *",
  "values.compute": "17 3 * * *",
  "values.tend": "* * * * *",
  "joins.forget": "41 * * * *",
  "points.expire": "7 4 * * *",
  "perks.settle": "* * * * *",
  "tiers.review": "27 4 * * *",
  "reviews.ask": "13 9 * * *",
  "ideas.weigh": "23,53 * * * *",
  "rewards.anniversaries": "37 4 * * *",
  "api.forget_answers": "51 4 * * *",
  "jobs.forget_finished": "3 5 * * *",
} as const;

export type ScheduledJobName = keyof typeof scheduledJobs;

export const scheduledJobNames = Object.keys(scheduledJobs) as ScheduledJobName[];

/**
 * How every queue behaves. A worker that died is noticed by its missing heartbeat and its job handed on; a job that
 * keeps failing backs off and ends in the failed state, where staff can see it for a year; what was done goes after days.
 */
const queueOptions = {
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 900,
  heartbeatSeconds: 10,
  retentionSeconds: 14 * 86_400,
  deleteAfterSeconds: 365 * 86_400,
  notify: true,
} as const satisfies Omit<Queue, "name">;

/** A run's jobs compute for seconds on end without a pause in which a heartbeat could be sent. */
const partitionOptions = { ...queueOptions, heartbeatSeconds: 30, expireInSeconds: 3_600 } as const;
/** Those that take everybody at once do so for longer. */
const wholeOptions = { ...partitionOptions, heartbeatSeconds: 180 } as const;

/** All books of 30 days, at the pace the provider allows. */
const booksOptions = { ...queueOptions, expireInSeconds: 4 * 3_600 } as const;

const isOfRun = (name: string): boolean => name.startsWith("valuation.");

export function queueOptionsOf(name: string): Omit<Queue, "name"> {
  if (name === "valuation.split" || name === "valuation.settle") return partitionOptions;
  if (name === "books.compare") return booksOptions;
  return isOfRun(name) ? wholeOptions : queueOptions;
}

/**
 * How long a worker waits before it looks for the next job by itself. A run's come in a row, one at a time, with nothing
 * else to do between them.
 */
export const pauseSecondsOf = (name: string): number => (isOfRun(name) ? 0.5 : 2);

/** How many jobs of one queue a process works on at a time: a run's fill a core and much memory each. */
export const concurrencyOf = (name: string): number => (isOfRun(name) ? 1 : 4);
