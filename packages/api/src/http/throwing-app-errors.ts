import type { AppError } from "@worth/contracts";
import { toAppError } from "../errors/to-app-error.ts";
import type { Log } from "./create-log.ts";

/** A server-side caller whose procedures throw AppErrors instead of tRPC's; what is a bug is logged once, here. */
export function throwingAppErrors<Caller extends object>(
  caller: Caller,
  log: Log,
  requestId: string,
): Caller {
  const wrap = (target: object): object =>
    new Proxy(target, {
      get: (_target, name, receiver) => {
        const inner: unknown = Reflect.get(target, name, receiver);
        return typeof inner === "object" || typeof inner === "function" ? wrap(inner as object) : inner;
      },
      apply: async (_target, _this, input: unknown[]) => {
        try {
          return await (target as (...args: unknown[]) => Promise<unknown>)(...input);
        } catch (error) {
          const refusal: AppError = toAppError(error);
          if (refusal.code === "unexpected") log.error({ err: rootOf(error), requestId }, "procedure failed");
          throw refusal;
        }
      },
    });
  return wrap(caller) as Caller;
}

/** The error somebody must fix, below the wrappers. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}
