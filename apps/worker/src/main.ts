import { constants, setPriority } from "node:os";
import process from "node:process";
import { createId, EnvironmentError } from "@worth/contracts";
import { recordHeartbeat } from "@worth/domain";
import { startWorkers } from "@worth/jobs";
import { pino } from "pino";
import { createHandlers, type Handlers } from "./handlers.ts";
import { readSettings } from "./settings.ts";
import { createWiring } from "./wiring.ts";

const beatMs = 5_000;

async function run(): Promise<void> {
  // On a machine that both share, those who wait for an answer come before work that nobody waits for.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const settings = readSettings(process.env);
  const log = pino({ level: settings.LOG_LEVEL, base: { app: "worker" } });
  const { database, bulk, clock, withJobs } = createWiring(settings);
  const handlers = Promise.withResolvers<Handlers>();
  const workers = await startWorkers({
    databaseUrl: settings.DATABASE_URL,
    onError: (error, jobName) =>
      log.error({ name: error.name, stack: framesOf(error), jobName }, "job failed"),
    wire: (jobs) => {
      const wired = createHandlers(withJobs(jobs));
      handlers.resolve(wired);
      return wired;
    },
  });
  const workerId = createId("worker");
  const beat = () =>
    recordHeartbeat({ database, clock }, { workerId }).catch(() => log.warn("heartbeat failed"));
  await beat();
  const beating = setInterval(() => void beat(), beatMs);
  log.info("working");
  // Whoever brought customers along sees their values without waiting for the clock.
  const { schedules } = await handlers.promise;
  schedules["values.tend"]().catch(() => log.warn("values were not looked after"));

  const stop = async () => {
    clearInterval(beating);
    await workers.stop();
    await bulk.close();
    await database.$disconnect();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

/** Where an error comes from, without its message: a provider's or the database's may quote personal data. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join("\n");

try {
  await run();
} catch (error) {
  process.stderr.write(
    error instanceof EnvironmentError ? `The settings do not fit:\n${error.message}\n` : `${String(error)}\n`,
  );
  process.exit(1);
}
