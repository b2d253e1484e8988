import { spawn, type ChildProcess } from "node:child_process";
import { platform } from "node:process";

/**
 * Stops a server when this process dies without a word (kill -9): a shell of a few hundred kilobytes waits on a
 * pipe that the system closes with us. Postgres itself does not notice the death of who started it.
 */
export function stopWithParent(server: ChildProcess): { release: () => void } {
  if (platform === "win32" || server.pid === undefined) return { release: () => {} };
  const guard = spawn("/bin/sh", ["-c", 'read -r line; kill -INT "$0"', String(server.pid)], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  return { release: () => void guard.kill("SIGKILL") };
}
