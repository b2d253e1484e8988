import { createHash } from "node:crypto";
import { createId } from "../world/create-id.ts";
import { ApiVersion } from "./api-version.ts";
import type { KeptAnswer } from "./idempotency.ts";
import { asErrorJson } from "./refusal.ts";

/** One call as it came over the wire. */
export type ApiRequest = {
  id: string;
  verb: string;
  path: string;
  form: string;
  key: string | null;
  headers: Headers;
};

export const readRequest = async (request: Request): Promise<ApiRequest> => {
  const url = new URL(request.url);
  return {
    id: createId("request"),
    verb: request.method,
    path: url.pathname,
    form: request.method === "POST" ? await request.text() : url.search.slice(1),
    key: request.method === "POST" ? request.headers.get("idempotency-key") : null,
    headers: request.headers,
  };
};

/** What makes two requests the same for an idempotency key. */
export const describeRequest = ({ verb, path, form }: ApiRequest): string =>
  `${verb} ${path} ${createHash("sha256").update(form).digest("hex")}`;

/** The answer as it goes over the wire, with the headers of every answer. */
export const asResponse = (
  request: ApiRequest,
  { status, body }: KeptAnswer,
  extra: Record<string, string> = {},
): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": "application/json",
      "request-id": request.id,
      "stripe-version": ApiVersion,
      ...(request.key === null ? {} : { "idempotency-key": request.key }),
      ...extra,
    },
  });

export const serverError: KeptAnswer = {
  status: 500,
  body: asErrorJson({ type: "api_error", message: "An unknown error occurred." }),
};

export const rateLimited: KeptAnswer = {
  status: 429,
  body: asErrorJson({
    type: "invalid_request_error",
    code: "rate_limit",
    message:
      "Request rate limit exceeded. You can learn more about rate limits here https://docs.stripe.com/rate-limits.",
  }),
};
