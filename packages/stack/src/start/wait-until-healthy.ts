import { waitUntil } from "../processes/wait-until.ts";
import { StackError } from "../stack-error.ts";

const HEALTHY_TIMEOUT_MS = 60_000;
const ASK_EVERY_MS = 100;
const ANSWER_TIMEOUT_MS = 5000;

/** Waits until the app's /healthz answers 200: it, the database and the worker are up. */
export async function waitUntilHealthy(name: string, port: number, host: string): Promise<void> {
  const url = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/healthz`;
  let lastAnswer = "no answer";
  const ask = async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
      lastAnswer = `${response.status} ${(await response.text()).slice(0, 300)}`;
      return response.status === 200;
    } catch {
      return false; // not listening yet
    }
  };
  if (await waitUntil(ask, HEALTHY_TIMEOUT_MS, ASK_EVERY_MS)) return;
  throw new StackError(`The ${name} does not become healthy; ${url} gives: ${lastAnswer}`);
}
