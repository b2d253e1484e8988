import type { FaultKind, Faults } from "../faults/faults.ts";
import type { Answer } from "../http/listen.ts";
import type { SendKeys } from "./idempotency.ts";
import { asWireMail, type Mail } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";
import type { RateLimit } from "../http/rate-limit.ts";
import { readMail } from "./read-mail.ts";
import { invalidField, ResendRefusal } from "./refusal.ts";

export type ResendApi = {
  apiKey: string;
  clock: () => number;
  mailbox: Mailbox;
  keys: SendKeys;
  rateLimit: RateLimit;
  faults: Faults;
  /** Puts mails into the box, tells their events and saves. */
  deliver: (mails: readonly Mail[]) => void;
};

const maxBatch = 100;

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new ResendRefusal(400, "validation_error", "The request body is not valid JSON.");
  }
};

const authenticate = (request: Request, apiKey: string): void => {
  const header = request.headers.get("authorization");
  if (header === null)
    throw new ResendRefusal(401, "missing_api_key", "Missing API key in the authorization header.");
  if (header !== `Bearer ${apiKey}`) throw new ResendRefusal(403, "invalid_api_key", "API key is invalid.");
};

const sendOne = ({ clock, deliver }: ResendApi, body: unknown): object => {
  const mail = readMail(body, clock());
  deliver([mail]);
  return { id: mail.id };
};

/** Strict validation sends all or none; permissive sends what is right and lists what is not. */
const sendBatch = ({ clock, deliver }: ResendApi, body: unknown, isPermissive: boolean): object => {
  if (!Array.isArray(body)) throw invalidField("The request body must be an array.");
  if (body.length > maxBatch) throw invalidField(`A batch holds at most ${maxBatch} emails.`);
  const mails: Mail[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, item] of body.entries()) {
    try {
      mails.push(readMail(item, clock()));
    } catch (error) {
      if (!isPermissive || !(error instanceof ResendRefusal)) throw error;
      errors.push({ index, message: error.message });
    }
  }
  deliver(mails);
  return { data: mails.map(({ id }) => ({ id })), ...(isPermissive ? { errors } : {}) };
};

const send = async (api: ResendApi, request: Request, path: string): Promise<string> => {
  const payload = await request.text();
  const key = request.headers.get("idempotency-key");
  const described = `${path} ${payload}`;
  const known = key === null ? null : api.keys.recall(key, described, api.clock());
  if (known !== null) return known;
  const isPermissive = request.headers.get("x-batch-validation") === "permissive";
  const body = parseJson(payload);
  const answer = JSON.stringify(path === "/emails" ? sendOne(api, body) : sendBatch(api, body, isPermissive));
  if (key !== null) api.keys.keep({ key, payload: described, answer, keptAtMs: api.clock() });
  return answer;
};

const readOne = ({ mailbox }: ResendApi, id: string): string => {
  const mail = mailbox.find(id);
  if (mail === undefined) throw new ResendRefusal(404, "not_found", "Email not found");
  return JSON.stringify(asWireMail(mail));
};

const execute = async (api: ResendApi, request: Request, path: string): Promise<string> => {
  if (request.method === "POST" && (path === "/emails" || path === "/emails/batch"))
    return send(api, request, path);
  const id = /^\/emails\/([\w-]+)$/.exec(path)?.[1];
  if (request.method === "GET" && id !== undefined) return readOne(api, id);
  throw new ResendRefusal(404, "not_found", "The requested endpoint does not exist.");
};

const refuseByFault = (fault: FaultKind | null): ResendRefusal | null => {
  if (fault === "rate_limit") return new ResendRefusal(429, "rate_limit_exceeded", "Too many requests.");
  return fault === "server_error" || fault === "server_error_kept"
    ? new ResendRefusal(500, "internal_server_error", "An unexpected error occurred.")
    : null;
};

const asErrorResponse = ({ code, message, status }: ResendRefusal): Response =>
  Response.json(
    { statusCode: status, name: code, message },
    {
      status,
      headers:
        status === 429 ? { "retry-after": "1", "ratelimit-remaining": "0", "ratelimit-reset": "1" } : {},
    },
  );

/** Answers one call of Resend's API. */
export const answerResendApi = async (api: ResendApi, request: Request): Promise<Answer> => {
  const path = new URL(request.url).pathname;
  try {
    authenticate(request, api.apiKey);
    const fault = api.faults.take(request.method, path);
    if (fault === "hang") return "hang";
    if (fault === "refuse") return "cut";
    const harmed = refuseByFault(fault);
    if (harmed !== null) throw harmed;
    if (api.rateLimit.take() !== null) {
      throw new ResendRefusal(
        429,
        "rate_limit_exceeded",
        "Too many requests. You can only make 5 requests per second. See rate limit response headers for more information.",
      );
    }
    const body = await execute(api, request, path);
    return fault === "cut" ? "cut" : new Response(body, { headers: { "content-type": "application/json" } });
  } catch (error) {
    if (error instanceof ResendRefusal) return asErrorResponse(error);
    throw error;
  }
};
