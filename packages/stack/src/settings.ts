import { env } from "node:process";

/** What children get besides their own settings: the machine's environment as it is. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  return { ...env };
}
