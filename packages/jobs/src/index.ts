export { createJobs, type JobProducer } from "./create-jobs.ts";
export { jobNames, payloadSchemas, scheduledJobNames, type ScheduledJobName } from "./queues.ts";
export { startWorkers, type JobHandlers, type ScheduleHandlers } from "./start-workers.ts";
