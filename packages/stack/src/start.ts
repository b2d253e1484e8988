import process, { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { join } from "node:path";
import { claimFolder } from "./data-folder/claim-folder.ts";
import { createShutdown } from "./processes/create-shutdown.ts";
import { createProgress } from "./progress.ts";
import { readSettings, type Settings } from "./settings.ts";
import { messageOf, StackError } from "./stack-error.ts";
import { runEverything } from "./start/run-everything.ts";

/** `npm start`: brings everything up, keeps it up until a signal or a failure, and takes everything down. */
async function main(): Promise<number> {
  const progress = createProgress();
  const shutdown = createShutdown(progress.say);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => shutdown.request());
  // bootstrap.mjs died without passing on a signal
  process.on("disconnect", () => shutdown.request());

  try {
    const { empty } = readArguments();
    const settings = readSettings();
    const afterKilledStart = claimDataDir(settings, shutdown.onStop);
    const kind = empty ? "empty" : "demo";
    await runEverything({ settings, kind, afterKilledStart, progress, shutdown });
    await new Promise((resolve) => shutdown.signal.addEventListener("abort", resolve, { once: true }));
  } catch (error) {
    shutdown.request(error instanceof Error ? error : new Error(String(error)));
  }
  const failure: unknown = shutdown.signal.reason;
  if (!(failure instanceof Error)) {
    progress.say("Stopping.");
    await shutdown.stopEverything();
    progress.say("Everything has stopped.");
    return 0;
  }
  // only a failure nobody foresaw needs its stack
  progress.say(failure instanceof StackError ? failure.message : (failure.stack ?? failure.message));
  await shutdown.stopEverything();
  return 1;
}

function readArguments(): { empty: boolean } {
  try {
    const { values } = parseArgs({
      args: argv.slice(2),
      options: { empty: { type: "boolean", default: false } },
    });
    return { empty: values.empty };
  } catch (error) {
    throw new StackError(`${messageOf(error)}. The only option is --empty: a programme without demo data.`);
  }
}

/** True when the start before was killed. */
function claimDataDir({ dataDir }: Settings, onStop: (stop: () => void) => void): boolean {
  const claim = claimFolder(join(dataDir, "start.lock"));
  if (claim.kind === "held") {
    throw new StackError(
      `Worth already runs on ${dataDir} (process ${claim.pid}). Stop that one, ` +
        "or set WORTH_DATA_DIR, PORTAL_PORT and ADMIN_PORT for a second one.",
    );
  }
  onStop(claim.release);
  return claim.wasStale;
}

exit(await main());
