import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { claimFolder } from "../data-folder/claim-folder.ts";
import { openLog } from "../logs/log-file.ts";
import { findFreePort, isPortFree } from "../ports/find-free-port.ts";
import { StackError } from "../stack-error.ts";
import { chooseLocation, type ServerLocation } from "./choose-location.ts";
import { endOrphan } from "./end-orphan.ts";
import { initialiseCluster, SUPERUSER } from "./initialise-cluster.ts";
import { startServer } from "./start-server.ts";

export type EmbeddedPostgresOptions = {
  /** Holds `postgres/`, `postgres-password` and `logs/postgres.log`; made when missing. */
  dataDir: string;
  /** 0 takes a free one. */
  port: number;
  log: (sentence: string) => void;
  /** For tests: faster, may lose data in a power cut, and `stop` removes everything. */
  isThrowaway?: boolean;
};

export type EmbeddedPostgres = {
  /** Address of the database `postgres` as superuser; `withDatabase` names another. */
  url: string;
  /** Settles when the server ends, by `stop` or by itself. */
  ended: Promise<number | string>;
  stop: () => Promise<void>;
};

/**
 * Starts the Postgres that came with npm on a data folder, making the folder's database when there is none.
 * One process at a time may do so; what an earlier one left behind is stopped first.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const claim = claimFolder(join(dataDir, "postgres.lock"));
  if (claim.kind === "held") {
    throw new StackError(`The database in ${dataDir} is in use by process ${claim.pid}.`);
  }
  try {
    const location = chooseLocation(dataDir);
    if (location.note !== undefined) options.log(location.note);
    const orphan = await endOrphan(location.cluster);
    if (orphan !== undefined) options.log(orphan);
    return await start(dataDir, location, options, claim.release);
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function start(
  dataDir: string,
  location: ServerLocation,
  options: EmbeddedPostgresOptions,
  releaseClaim: () => void,
): Promise<EmbeddedPostgres> {
  const isThrowaway = options.isThrowaway ?? false;
  const file = join(dataDir, "logs", "postgres.log");
  const opened = openLog(file);
  const log = { file, descriptor: opened.descriptor };
  try {
    const password = readPassword(join(dataDir, "postgres-password"));
    await initialiseCluster(location, { password, isDurable: !isThrowaway, log });
    const port = await choosePort(options.port);
    const server = await startServer(location, { port, isDurable: !isThrowaway, log });
    const stop = async () => {
      await server.stop();
      if (isThrowaway) removeData(dataDir, location);
      releaseClaim();
    };
    return {
      url: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
      ended: server.ended,
      stop,
    };
  } finally {
    opened.close(); // the server holds its own copy
  }
}

async function choosePort(wanted: number): Promise<number> {
  if (wanted === 0) return findFreePort();
  if (await isPortFree(wanted)) return wanted;
  throw new StackError(`The database cannot start: port ${wanted} is taken.`);
}

function readPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function removeData(dataDir: string, { cluster }: ServerLocation): void {
  const isInside = dirname(cluster) === dataDir;
  rmSync(isInside ? cluster : dirname(cluster), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
