import { isPortFree } from "../ports/find-free-port.ts";
import { waitUntil } from "../processes/wait-until.ts";
import { StackError } from "../stack-error.ts";

/** How long the parts of a killed start may take to end; the longest grace a part gets, and a little more. */
const LET_GO_MS = 7000;

export type WantedPort = { port: number; host: string; owner: string; variable: string };

/** Fails with the port and the variable that changes it when somebody else has the port. */
export async function requirePort(wanted: WantedPort, afterKilledStart: boolean): Promise<void> {
  const { port, host, owner, variable } = wanted;
  if (await waitUntil(() => isPortFree(port, host), afterKilledStart ? LET_GO_MS : 0, 100)) return;
  throw new StackError(
    `Port ${port} is taken, and the ${owner} needs it. Stop what uses it, or set ${variable} to another port.`,
  );
}
