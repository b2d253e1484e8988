export { createJobs, type JobProducer } from "./create-jobs.ts";
export { forgetFinished } from "./forget-finished.ts";
export { jobNames, payloadSchemas, scheduledJobNames, type ScheduledJobName } from "./queues.ts";
export { startWorkers, type JobHandlers, type ScheduleHandlers } from "./start-workers.ts";
