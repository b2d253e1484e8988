import { destination, pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** Structured lines on stdout. Only what a line names is logged: never a body, a cookie, a query string or an address. */
export function createLog(level: string, app: string, stream: DestinationStream = destination(1)): Log {
  const options = {
    level,
    base: { app },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  return pino(options, stream);
}

/** What a log line may say of an error: no message of a database or a provider, which can quote personal data. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  // The stack begins with the message, and a message can have lines that look like frames.
  const frames = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, stack: frames.slice(0, 12).join("\n") };
}
