import { z } from "zod";
import { instantSchema } from "../fields.ts";

/** Every queue of work; the text is `jobs:queue.<name>`, a dot being a step down in the catalogue. */
export const queueNames = [
  "provider_event.apply",
  "effect.dispatch",
  "value.refresh",
  "tiers.refresh",
  "ideas.tell",
  "changelog.tell",
  "beta.give_places",
  "consultation.ask",
  "consultation.tell",
  "books.compare",
  "history.backfill",
  "rates.settle",
  "mention.read",
  "import.check",
  "import.run",
  "valuation.fit",
  "valuation.split",
  "valuation.weigh",
  "valuation.settle",
  "valuation.publish",
  "queue.settle",
  "holds.release",
  "effects.sweep",
  "provider_events.sweep",
  "books.compare_nightly",
  "books.tend",
  "values.compute",
  "values.tend",
  "joins.forget",
  "points.expire",
  "perks.settle",
  "tiers.review",
  "reviews.ask",
  "ideas.weigh",
  "rewards.anniversaries",
  "api.forget_answers",
  "jobs.forget_finished",
] as const;

const name = z.enum(queueNames);

export const queueOutput = z.strictObject({
  name,
  /** Ready to be worked on, or waiting for another attempt. */
  waitingCount: z.int(),
  activeCount: z.int(),
  parkedCount: z.int(),
  /** Since when the oldest of those that are ready has been waiting. */
  oldestWaitingAt: instantSchema.nullable(),
});
export type QueueOutput = z.infer<typeof queueOutput>;

export const parkedJobOutput = z.strictObject({
  id: z.uuid(),
  name,
  parkedAt: instantSchema,
  attemptCount: z.int(),
  /** What went wrong, by the kind of the error and where it happened; its words may quote personal data. */
  error: z.string().nullable(),
  place: z.string().nullable(),
});
export type ParkedJobOutput = z.infer<typeof parkedJobOutput>;

export const jobsOutput = z.strictObject({
  queues: z.array(queueOutput),
  parked: z.array(parkedJobOutput),
  /** When a worker was last seen alive; null when none ever was. */
  workerSeenAt: instantSchema.nullable(),
});
export type JobsOutput = z.infer<typeof jobsOutput>;

export const retryJobInput = z.strictObject({ name, jobId: z.uuid() });
export type RetryJobInput = z.infer<typeof retryJobInput>;
