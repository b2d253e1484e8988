import type { z } from "zod";

/** Everything that is wrong with a process's environment, a line each. The boot prints it and stops. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * The settings of a process, parsed once at boot. An empty variable counts as not set.
 * @throws EnvironmentError with every problem at once
 */
export function parseEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new EnvironmentError(lines.join("\n"));
}
