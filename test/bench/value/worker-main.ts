import process, { argv, stdout } from "node:process";
import { createDatabase, openBulk } from "@worth/db";
import { performRunJob, refreshValues } from "@worth/domain";
import { jobNames, scheduledJobNames, startWorkers, type JobHandlers } from "@worth/jobs";

/**
 * A worker that computes values and does nothing else, on the database named on the command line. Says on stdout that it
 * works, and after every job and at its end the most memory it took until then.
 */
const [databaseUrl = ""] = argv.slice(2);
const database = createDatabase(databaseUrl, 4);
const bulk = openBulk(databaseUrl);
const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const tell = (line: object): boolean => stdout.write(`${JSON.stringify(line)}\n`);

const workers = await startWorkers({
  databaseUrl,
  onError: (error, jobName) => tell({ failed: jobName, reason: error.message }),
  wire: (jobs) => {
    const deps = { database, bulk, jobs, clock: { now: () => new Date() } };
    const told = async (name: string, work: Promise<void>) => {
      await work;
      tell({ done: name, peakMegabytes: peakMegabytes() });
    };
    const others = jobNames.map((name) => [name, () => Promise.reject(new Error("not asked for here"))]);
    return {
      jobs: {
        ...(Object.fromEntries(others) as JobHandlers),
        "value.refresh": (data) => told("value.refresh", refreshValues(deps, data)),
        "valuation.fit": (data) => told("fit", performRunJob(deps, { name: "valuation.fit", data })),
        "valuation.split": (data) => told("split", performRunJob(deps, { name: "valuation.split", data })),
        "valuation.weigh": (data) => told("weigh", performRunJob(deps, { name: "valuation.weigh", data })),
        "valuation.settle": (data) => told("settle", performRunJob(deps, { name: "valuation.settle", data })),
        "valuation.publish": (data) =>
          told("publish", performRunJob(deps, { name: "valuation.publish", data })),
      },
      schedules: Object.fromEntries(
        scheduledJobNames.map((name) => [name, () => Promise.resolve()]),
      ) as Record<(typeof scheduledJobNames)[number], () => Promise<void>>,
    };
  },
});
tell({ working: true });

process.once("SIGTERM", () => {
  tell({ peakMegabytes: peakMegabytes() });
  void workers.stop().then(() => process.exit(0));
});
