import { AppError, type ErrorCode } from "@worth/contracts";
import { problemResponse } from "./problem-response.ts";

export const isMachinePath = (pathname: string): boolean => pathname.startsWith("/api/v1/");

/** What the guard of the edge turns away, in the words of the interface. */
const codes = {
  // Nothing is told at deeper paths: what is sent there is asked for the page it comes from, and has none.
  403: "api_method",
  405: "api_method",
  411: "api_body_unreadable",
  413: "api_body_too_large",
} as const satisfies Record<number, ErrorCode>;

/** A machine's request that was refused before anybody looked at its key. */
export function refuseMachine(
  status: keyof typeof codes,
  facts: Parameters<typeof problemResponse>[1],
): Response {
  const response = problemResponse(new AppError(codes[status]), facts);
  // The rest of a body that nobody reads must not be taken for the next request.
  response.headers.set("connection", "close");
  return response;
}
