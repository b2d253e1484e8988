import type { QueueOutput } from "@worth/contracts";
import type { Transaction } from "@worth/db";

type QueueName = QueueOutput["name"];

export type QueueState = {
  name: QueueName;
  waitingCount: number;
  activeCount: number;
  parkedCount: number;
  oldestWaitingAt: Date | null;
};

/** A job that failed as often as it may. */
export type ParkedJob = {
  id: string;
  name: QueueName;
  parkedAt: Date;
  attemptCount: number;
  error: string | null;
  place: string | null;
};

/** The queues as staff see them. */
export type Queues = {
  list(): Promise<QueueState[]>;
  /** The latest first. */
  listParked(most: number): Promise<ParkedJob[]>;
  /** Puts a parked job back into its queue when the transaction commits; false when it is not parked. */
  retry(within: Transaction, job: { name: QueueName; jobId: string }): Promise<boolean>;
};
