import { spawn, type ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import { stopWithUs } from "../processes/stop-with-us.ts";
import { programPath } from "./find-binaries.ts";
import type { ServerLocation } from "./choose-location.ts";

/** Starts initdb or postgres as the server's user, both outputs going to an open log file. */
export function runProgram(
  program: "initdb" | "postgres",
  args: readonly string[],
  location: ServerLocation,
  logDescriptor: number,
): ChildProcess {
  const { user, binaries, cluster } = location;
  const child = spawn(programPath(binaries, program), args, {
    // the server's user may be unable to enter the folder we are in
    cwd: dirname(cluster),
    // nothing of ours: PGDATA, PGPORT and the like would change what the server does
    env: { LC_ALL: "C" },
    // a session of its own: Ctrl-C in the terminal reaches only us, and we stop the database last
    detached: true,
    stdio: ["ignore", logDescriptor, logDescriptor],
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  });
  stopWithUs(child, program);
  return child;
}
