import type { AnyRouter } from "@trpc/server";
import type { Actor } from "@worth/contracts";
import { RouterContextProvider } from "react-router";
import type { Services } from "../context.ts";
import type { RequestContext } from "../trpc.ts";
import { answerTrpc } from "./answer-trpc.ts";
import { isUpload } from "./guard-request.ts";
import { healthResponse } from "./health-response.ts";
import { pageContext } from "./request-context.ts";
import { standInsOf } from "./stand-ins.ts";
import type { RequestFacts } from "./start-web-server.ts";

export type RenderPage = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** Where the two apps differ: who signs in to them, what may be asked, and what their routes are given. */
type App = {
  router: AnyRouter;
  /** Who a signed-in user is today; nobody when they may no longer come in. */
  findActor: (userId: string) => Promise<Actor | null>;
  provide: (provider: RouterContextProvider, context: RequestContext) => void;
  renderPage: RenderPage;
};

/** Answers an app's requests: health, tRPC, else a page. Strangers may not send files. */
export function answerRequests(services: Services, { router, findActor, provide, renderPage }: App) {
  const { deps, auth, payouts, queues, storage, isLive, limits, log, environment } = services;
  const standIns = standInsOf(environment);
  return async (request: Request, { requestId, nonce, clientAddress }: RequestFacts): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/healthz") return healthResponse(deps);
    const { headers } = request;
    const session = await auth.findSession(headers);
    const actor: Actor = (session && (await findActor(session.user.id))) ?? { kind: "anonymous" };
    if (actor.kind === "anonymous" && isUpload(request))
      return new Response(null, { status: 401, headers: { connection: "close" } });
    const context = {
      deps,
      actor,
      auth,
      payouts,
      queues,
      storage,
      isLive,
      limits,
      headers,
      clientAddress,
      requestId,
    };
    if (pathname.startsWith("/trpc/")) return answerTrpc(request, { router, context, log });
    const provider = new RouterContextProvider();
    provider.set(pageContext, { requestId, nonce, actor, standIns });
    provide(provider, context);
    return renderPage(request, provider);
  };
}
