import { isPortFree } from "../ports/find-free-port.ts";
import { waitUntil } from "../processes/wait-until.ts";
import { StackError } from "../stack-error.ts";

/** Parts of a start that was killed a moment ago need this long to notice and let go. */
const LET_GO_MS = 3000;

export type WantedPort = { port: number; host: string; owner: string; variable: string };

/** Fails with the port and the variable that changes it when somebody else has the port. */
export async function requirePort({ port, host, owner, variable }: WantedPort): Promise<void> {
  if (await waitUntil(() => isPortFree(port, host), LET_GO_MS, 100)) return;
  throw new StackError(
    `Port ${port} is taken, and the ${owner} needs it. Stop what uses it, or set ${variable} to another port.`,
  );
}
