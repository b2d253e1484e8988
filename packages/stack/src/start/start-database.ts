import { join } from "node:path";
import { logDirectoryOf, type Settings } from "../settings.ts";
import { readLastLine } from "../logs/log-file.ts";
import { startEmbeddedPostgres } from "../postgres/start-embedded-postgres.ts";
import type { Shutdown } from "../processes/create-shutdown.ts";
import { StackError } from "../stack-error.ts";

/** Starts the embedded server, to be stopped last. Returns the address of its database `postgres`. */
export async function startDatabase(
  settings: Settings,
  shutdown: Shutdown,
  say: (sentence: string) => void,
): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, port: 0, log: say });
  shutdown.onStop(server.stop);
  void server.ended.then((ending) => {
    const lastLine = readLastLine(join(logDirectoryOf(settings.dataDir), "postgres.log"));
    // after a wanted stop the shutdown has been asked for already, and this changes nothing
    shutdown.request(new StackError(`The database ended by itself (${ending}): ${lastLine}`));
  });
  return server.url;
}
