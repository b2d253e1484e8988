import { TRPCError } from "@trpc/server";
import { AppError } from "@worth/contracts";
import { isDatabaseBusy } from "@worth/domain";
import { ZodError } from "zod";

/** How tRPC says that what came in is not what it takes. */
const badInput = new Set<TRPCError["code"]>([
  "BAD_REQUEST",
  "PARSE_ERROR",
  "PAYLOAD_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
]);

/**
 * The refusal inside whatever a procedure threw: the domain's own, input that does not fit its schema, or a path that
 * does not exist. Anything else is a bug and becomes `unexpected`, with the original as its cause.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseBusy(error)) return new AppError("busy", {}, { cause: error });
  if (!(error instanceof TRPCError)) return new AppError("unexpected", {}, { cause: error });
  if (error.cause instanceof AppError) return error.cause;
  if (isDatabaseBusy(error.cause)) return new AppError("busy", {}, { cause: error.cause });
  if (badInput.has(error.code)) {
    const issue = error.cause instanceof ZodError ? error.cause.issues[0] : undefined;
    const field = issue?.path.map(String).join(".");
    return new AppError("invalid_input", field ? { field } : {}, { cause: error });
  }
  if (error.code === "NOT_FOUND" || error.code === "METHOD_NOT_SUPPORTED") return new AppError("not_found");
  return new AppError("unexpected", {}, { cause: error });
}
