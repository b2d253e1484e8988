import type { Answer } from "../../http/listen.ts";
import { decodeForm } from "../contract/form.ts";
import { readParams } from "../contract/read-params.ts";
import { findOperation, type FoundOperation } from "../operations/find-operation.ts";
import type { ObjectStore } from "../world/object-store.ts";
import type { StripeWorld } from "../world/stripe-world.ts";
import type { Turn } from "../world/turn.ts";
import { authenticate } from "./authenticate.ts";
import {
  type ApiRequest,
  asResponse,
  describeRequest,
  rateLimited,
  readRequest,
  serverError,
} from "./wire.ts";
import { expandObject } from "./expand.ts";
import type { FaultKind, Faults } from "../../faults/faults.ts";
import type { IdempotencyKeys, KeptAnswer } from "./idempotency.ts";
import type { RequestLimits } from "./request-limits.ts";
import { asErrorJson, refuse, StripeRefusal } from "./refusal.ts";

export type Api = {
  world: StripeWorld;
  faults: Faults;
  limits: RequestLimits;
  keys: IdempotencyKeys;
  secretKey: string;
};

/** The API of one mode; the objects of the other mode, if there is one, are only named in refusals. */
export type ModeApi = Api & { otherObjects: ObjectStore | null };

const maxKeyLength = 255;

const nameOtherMode = ({ otherObjects, world }: ModeApi, message: string): string => {
  const id = /^No such [^:]+: '(.+)'$/.exec(message)?.[1];
  if (id === undefined || otherObjects?.findAny(id) === undefined) return message;
  const [other, own] = world.livemode ? ["test", "live"] : ["live", "test"];
  return `${message}; a similar object exists in ${other} mode, but a ${own} mode key was used to make this request.`;
};

const refused = (api: ModeApi, { body, status }: StripeRefusal): KeptAnswer => ({
  status,
  body: asErrorJson({ ...body, message: nameOtherMode(api, body.message) }),
});

/** Runs for the platform, or for the connected account the request names, as far as that is played. */
const runOperation = (turn: Turn, { headers }: ApiRequest, found: FoundOperation, params: object): object => {
  const accountId = headers.get("stripe-account");
  const { operation, id, innerId } = found;
  if (accountId === null) return operation.run(turn, params, id, innerId);
  if (operation.runInAccount !== null) return operation.runInAccount(turn, params, id, accountId);
  throw refuse("This stand-in plays only events and the balance of a connected account.");
};

/** Carries the request out. A refusal during execution is an answer too, and is kept like one. */
const execute = (api: ModeApi, request: ApiRequest): KeptAnswer => {
  const found = findOperation(request.verb, request.path);
  if (found === null) {
    throw new StripeRefusal(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${request.verb}: ${request.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    });
  }
  // The shape is that of an object type, so the value read is an object.
  const params = readParams(decodeForm(request.form), found.operation.shape()) as { expand?: string[] };
  try {
    const answer = api.world.takeTurn({ id: request.id, idempotency_key: request.key }, (turn) =>
      expandObject(turn.objects, runOperation(turn, request, found, params), params.expand ?? []),
    );
    return { status: 200, body: JSON.stringify(answer, null, 2) };
  } catch (error) {
    if (error instanceof StripeRefusal) return refused(api, error);
    throw error;
  }
};

const keepAnswer = ({ keys, world }: Api, request: ApiRequest, answer: KeptAnswer): void => {
  if (request.key === null) return;
  keys.keep({
    key: request.key,
    request: describeRequest(request),
    answer,
    keptAtSeconds: world.nowSeconds(),
  });
};

const answerFault = (
  api: Api,
  request: ApiRequest,
  fault: FaultKind | null,
  signal: AbortSignal,
): Answer | null => {
  switch (fault) {
    case "refuse":
      return "cut";
    case "hang":
      if (request.key !== null) api.keys.hold(request.key, signal);
      return "hang";
    case "rate_limit":
      return asResponse(request, rateLimited, { "stripe-rate-limited-reason": "global-rate" });
    case "server_error":
      return asResponse(request, serverError);
    case "server_error_kept":
      keepAnswer(api, request, serverError);
      return asResponse(request, serverError, { "stripe-should-retry": "false" });
    case "cut":
    case null:
      return null;
  }
};

const answerRequest = (api: ModeApi, request: ApiRequest, signal: AbortSignal): Answer => {
  authenticate(request.headers, api.secretKey, api.world.objects);
  if ((request.key ?? "").length > maxKeyLength) {
    throw refuse(`Idempotency keys can be at most ${maxKeyLength} characters long.`);
  }
  const waitSeconds = api.limits.take(api.secretKey);
  if (waitSeconds !== null) {
    const reason = { "stripe-rate-limited-reason": "global-rate" };
    return asResponse(request, rateLimited, { ...reason, "retry-after": String(waitSeconds) });
  }
  const kept =
    request.key === null
      ? null
      : api.keys.recall(request.key, describeRequest(request), api.world.nowSeconds());
  if (kept !== null) return asResponse(request, kept, { "idempotent-replayed": "true" });
  const fault = api.faults.take(request.verb, request.path);
  const harmed = answerFault(api, request, fault, signal);
  if (harmed !== null) return harmed;
  const answer = execute(api, request);
  keepAnswer(api, request, answer);
  return fault === "cut" ? "cut" : asResponse(request, answer);
};

/** Answers one call of the API: key, version, idempotency, faults, contract, execution. */
export const answerApiRequest = async (api: ModeApi, incoming: Request): Promise<Answer> => {
  const request = await readRequest(incoming);
  try {
    return answerRequest(api, request, incoming.signal);
  } catch (error) {
    if (error instanceof StripeRefusal) return asResponse(request, refused(api, error));
    process.stderr.write(
      `The Stripe stand-in failed: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return asResponse(request, serverError);
  }
};
