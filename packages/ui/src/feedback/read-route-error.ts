import { isRouteErrorResponse } from "react-router";

export type RouteErrorFacts = {
  /** HTTP status; 500 for anything that is not a thrown response. */
  status: number;
  /** A code of `@worth/contracts`, when a loader or action named one. */
  code: string | undefined;
  requestId: string | undefined;
};

/**
 * What is known about a route's error. Loaders and actions throw
 * `data({ code, requestId }, { status })`; anything else is a bug and tells the reader nothing.
 */
export function readRouteError(error: unknown): RouteErrorFacts {
  if (!isRouteErrorResponse(error)) return { status: 500, code: undefined, requestId: undefined };
  const details: unknown = error.data;
  return { status: error.status, code: textAt(details, "code"), requestId: textAt(details, "requestId") };
}

function textAt(details: unknown, key: string): string | undefined {
  if (typeof details !== "object" || details === null) return undefined;
  const value: unknown = Reflect.get(details, key);
  return typeof value === "string" ? value : undefined;
}
