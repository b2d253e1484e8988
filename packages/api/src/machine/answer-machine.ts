import type { Services } from "../context.ts";
import { toAppError } from "../errors/to-app-error.ts";
import type { RequestFacts } from "../http/start-web-server.ts";
import { findRoute } from "./find-route.ts";
import { letMachineIn } from "./let-machine-in.ts";
import { openApiDocument } from "./open-api.ts";
import { problemResponse } from "./problem-response.ts";
import { readSaid } from "./read-said.ts";

/** Where machines ask. */
export const machinePaths = "/api/v1/*";
/** Nothing a machine tells at once is longer. */
export const largestMachineBody = 64 * 1024;

/** Answers a machine: by its key alone, never by a cookie; every refusal is a problem with a sentence. */
export async function answerMachine(
  services: Services,
  request: Request,
  facts: RequestFacts,
): Promise<Response> {
  try {
    return await answer(services, request, facts);
  } catch (error) {
    const refusal = toAppError(error);
    const { requestId } = facts;
    if (refusal.code === "unexpected")
      services.log.error({ err: refusal.cause ?? error, requestId }, "a machine was not answered");
    return problemResponse(refusal, { requestId, portalUrl: services.environment.PORTAL_URL });
  }
}

async function answer(
  { deps, limits, environment }: Services,
  request: Request,
  { clientAddress }: RequestFacts,
): Promise<Response> {
  const { method, headers } = request;
  const { pathname } = new URL(request.url);
  if (method === "GET" && pathname === "/api/v1/openapi.json")
    return Response.json(openApiDocument(environment.PORTAL_URL), {
      headers: { "cache-control": "public, max-age=300" },
    });
  const { route, params } = findRoute(method, pathname);
  const actor = await letMachineIn({ deps, limits, clientAddress }, headers, route.scope);
  const caller = { deps, actor };
  if (route.method === "GET")
    return Response.json(await route.answer(caller, params, { requestKey: "", said: "" }));
  const { said, request: named } = await readSaid(request, pathname);
  return Response.json(await route.answer(caller, said, named));
}
