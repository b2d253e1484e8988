import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLastLine } from "../logs/log-file.ts";
import { waitUntil } from "../processes/wait-until.ts";
import { StackError } from "../stack-error.ts";
import type { ServerLocation } from "./choose-location.ts";
import { waitForExit } from "../processes/wait-for-exit.ts";
import { runProgram } from "./run-program.ts";

/** Long, because after a crash the server first replays its journal. */
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

const NOT_DURABLE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export type ServerOptions = {
  port: number;
  isDurable: boolean;
  log: { file: string; descriptor: number };
};

export type RunningServer = {
  pid: number;
  /** Settles when the server has ended, whoever ended it, with its exit code or signal. */
  ended: Promise<number | string>;
  stop: () => Promise<void>;
};

/** Starts the server and resolves once it takes connections. */
export async function startServer(location: ServerLocation, options: ServerOptions): Promise<RunningServer> {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${options.port}`,
    "max_connections=200",
    "log_line_prefix=%m [%p] ",
    ...(options.isDurable ? [] : NOT_DURABLE),
  ];
  const args = ["-D", location.cluster, ...settings.flatMap((setting) => ["-c", setting])];
  const server = runProgram("postgres", args, location, options.log.descriptor);
  let ending: number | string | undefined;
  const ended = waitForExit(server).then((how) => {
    ending = how;
    return how;
  });

  const pid = server.pid ?? 0;
  await Promise.race([
    ended,
    waitUntil(() => ending !== undefined || isReady(location.cluster, pid), START_TIMEOUT_MS),
  ]);
  if (ending !== undefined || !isReady(location.cluster, pid)) {
    await stop(server, ended);
    throw new StackError(`The database did not start: ${readLastLine(options.log.file)}`);
  }
  return { pid, ended, stop: () => stop(server, ended) };
}

/** The eighth line of postmaster.pid is the server's state; Postgres' own pg_ctl reads it the same way. */
function isReady(cluster: string, pid: number): boolean {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return false;
  const lines = readFileSync(pidFile, "utf8").split("\n");
  return lines[0] === String(pid) && lines[7]?.trim() === "ready";
}

/** SIGINT ends sessions and writes everything down; SIGQUIT ends at once and leaves that to the next start. */
async function stop(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const insist = setTimeout(() => server.kill("SIGQUIT"), STOP_TIMEOUT_MS);
  server.kill("SIGINT");
  await ended;
  clearTimeout(insist);
}
