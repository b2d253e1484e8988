import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import process, { argv, execPath, exit } from "node:process";
import { readSecrets } from "./data-folder/read-secrets.ts";
import { findRunningDatabase } from "./data-folder/running-record.ts";
import { createShutdown, type Shutdown } from "./processes/create-shutdown.ts";
import { waitForExit } from "./processes/wait-for-exit.ts";
import { createProgress } from "./progress.ts";
import { inheritedEnvironment, readSettings, type Settings } from "./settings.ts";
import { messageOf, StackError } from "./stack-error.ts";
import { fillEmbeddedDatabase } from "./start/fill-database.ts";
import { startDatabase } from "./start/start-database.ts";

/**
 * with-database.ts <script.ts> [args]: runs a command with DATABASE_URL and APP_SECRET set. The database, in this order: the one that is set
 * already, the database of a running `npm start`, the embedded one, started for the command and stopped after it.
 */
async function main(): Promise<number> {
  const [script, ...args] = argv.slice(2);
  const { say } = createProgress();
  const shutdown = createShutdown(say);
  try {
    if (script === undefined) throw new StackError("Name the script to run with a database.");
    const settings = readSettings();
    const databaseUrl = await findDatabase(settings, shutdown, say);
    const { APP_SECRET } = readSecrets(join(settings.dataDir, "secrets.json"));
    const command = spawn(execPath, [resolve(script), ...args], {
      stdio: "inherit",
      env: { APP_SECRET, ...inheritedEnvironment(), DATABASE_URL: databaseUrl },
    });
    // the terminal sends Ctrl-C to both of us: the command decides, and we stop the database after it
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => command.kill(signal));
    process.on("disconnect", () => command.kill("SIGTERM"));
    const ending = await waitForExit(command);
    return typeof ending === "number" ? ending : 1;
  } catch (error) {
    say(messageOf(error));
    return 1;
  } finally {
    await shutdown.stopEverything();
  }
}

async function findDatabase(
  settings: Settings,
  shutdown: Shutdown,
  say: (sentence: string) => void,
): Promise<string> {
  const known = settings.databaseUrl ?? findRunningDatabase(settings.dataDir);
  if (known !== undefined) return known;
  const serverUrl = await startDatabase(settings, shutdown, say);
  const seed = () => {
    throw new StackError(
      `There is no programme in ${settings.dataDir} yet. Run npm start once, with --empty for one without demo data.`,
    );
  };
  const { url } = await fillEmbeddedDatabase(serverUrl, { seed, signal: shutdown.signal });
  return url;
}

exit(await main());
