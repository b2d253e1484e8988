import { spawn, type ChildProcess } from "node:child_process";
import { platform } from "node:process";

/** `$0` is the process id, which is also the id of its group. The `-s` form is the one every shell knows. */
const WILLS = {
  /** Postgres ends in order on SIGINT, and its own children with it. */
  postgres: 'kill -s INT "$0"',
  /** What has not been finished is thrown away by the next start. */
  initdb: 'kill -s KILL -- "-$0"',
  /** A part gets the same grace as in an ordinary stop; then its whole group ends. */
  part:
    'kill -s TERM "$0"; for second in 1 2 3 4 5; do kill -s 0 "$0" || break; sleep 1; done; ' +
    'kill -s KILL -- "-$0"',
};

/**
 * Stops a child even when this process dies without a word (kill -9): a shell of a few hundred kilobytes waits on
 * a pipe that the system closes with us. Nothing depends on the child noticing anything.
 */
export function stopWithUs(child: ChildProcess, kind: keyof typeof WILLS): void {
  if (platform === "win32" || child.pid === undefined) return;
  const guard = spawn("/bin/sh", ["-c", `read -r line; ${WILLS[kind]}`, String(child.pid)], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  child.once("exit", () => guard.kill("SIGKILL"));
}
