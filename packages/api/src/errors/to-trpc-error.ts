import { TRPCError } from "@trpc/server";
import type { AppError } from "@worth/contracts";

const codes: Readonly<Record<number, TRPCError["code"]>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  410: "PRECONDITION_FAILED",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

/** A refusal as tRPC carries it; the cause stays the refusal, which is what people are told. */
export function toTrpcError(error: AppError): TRPCError {
  return new TRPCError({
    code: codes[error.status] ?? "INTERNAL_SERVER_ERROR",
    message: error.code,
    cause: error,
  });
}
