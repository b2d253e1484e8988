import { AsyncLocalStorage } from "node:async_hooks";

/**
 * better-auth answers whatever goes wrong below it with a nameless 500 and tells only its logger why. This hears the
 * logger, so that a full connection pool is still known for what it is.
 */
export function createFailureCauses() {
  const calls = new AsyncLocalStorage<{ cause?: Error }>();
  return {
    logger: {
      level: "error" as const,
      log(_level: string, _message: string, ...details: unknown[]): void {
        const call = calls.getStore();
        const cause = details.find((detail) => detail instanceof Error);
        if (call && cause) call.cause = cause;
      },
    },
    /** Makes a call and, when it fails for a reason the logger heard, fails with that reason. */
    naming: async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
      const heard: { cause?: Error } = {};
      try {
        return await calls.run(heard, call);
      } catch (error) {
        throw heard.cause ?? error;
      }
    },
  };
}
