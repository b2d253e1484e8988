import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { toAppError } from "../errors/to-app-error.ts";
import type { RequestContext } from "../trpc.ts";
import type { Log } from "./create-log.ts";

/** tRPC over HTTP, for typeahead and embeds: the same procedures, few at a time. */
export async function answerTrpc(
  request: Request,
  options: { router: AnyRouter; context: RequestContext; log: Log },
): Promise<Response> {
  const { router, context, log } = options;
  return fetchRequestHandler({
    endpoint: "/trpc",
    req: request,
    router,
    maxBatchSize: 10,
    createContext: () => context,
    onError: ({ error }) => {
      if (toAppError(error).code === "unexpected") {
        log.error({ err: error.cause ?? error, requestId: context.requestId }, "procedure failed");
      }
    },
    responseMeta: ({ errors }) => {
      const waitsS = errors.map((error) => toAppError(error).details.retryAfterSeconds ?? 0);
      const longestS = Math.max(0, ...waitsS);
      return {
        headers: new Headers({
          "cache-control": "no-store",
          ...(longestS > 0 && { "retry-after": String(longestS) }),
        }),
      };
    },
  });
}
