import { findMemberActor } from "@worth/domain";
import type { Actor } from "@worth/contracts";
import { createContext, RouterContextProvider } from "react-router";
import type { Services } from "../context.ts";
import { answerTrpc } from "../http/answer-trpc.ts";
import { isUpload } from "../http/guard-request.ts";
import { healthResponse } from "../http/health-response.ts";
import { pageContext } from "../http/request-context.ts";
import { standInsOf } from "../http/stand-ins.ts";
import type { RequestFacts } from "../http/start-web-server.ts";
import { throwingAppErrors } from "../http/throwing-app-errors.ts";
import { memberSignIn, type MemberSignIn } from "../sign-in/member-sign-in.ts";
import { createCallerFactory } from "../trpc.ts";
import { receiveStripe } from "../webhooks/receive.ts";
import { portalRouter } from "./router.ts";

const createCaller = createCallerFactory(portalRouter);

export type PortalApi = ReturnType<typeof createCaller>;

/** What the portal's routes get of their request. */
export const portalContext = createContext<{
  api: PortalApi;
  signIn: MemberSignIn;
  cookieSecret: string;
  /** The portal's public origin, for links that leave it. */
  portalUrl: string;
}>();

type RenderPage = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** Answers the portal's requests: health, webhooks, tRPC, else a page. */
export function createPortal(services: Services, renderPage: RenderPage) {
  const { deps, auth, payouts, queues, storage, isLive, limits, log, environment } = services;
  const standIns = standInsOf(environment);
  return async (request: Request, { requestId, nonce, clientAddress }: RequestFacts): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/healthz") return healthResponse(deps);
    if (pathname === "/webhooks/stripe") return receiveStripe(services, request);
    const { headers } = request;
    const session = await auth.findSession(headers);
    const actor: Actor = (session && (await findMemberActor(deps, session.user.id))) ?? { kind: "anonymous" };
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
    if (actor.kind === "anonymous" && isUpload(request))
      return new Response(null, { status: 401, headers: { connection: "close" } });
    if (pathname.startsWith("/trpc/")) return answerTrpc(request, { router: portalRouter, context, log });
    const provider = new RouterContextProvider();
    provider.set(pageContext, { requestId, nonce, actor, standIns });
    provider.set(portalContext, {
      api: throwingAppErrors(createCaller(context), log, requestId),
      signIn: memberSignIn(services, headers, clientAddress),
      cookieSecret: environment.APP_SECRET,
      portalUrl: environment.PORTAL_URL,
    });
    return renderPage(request, provider);
  };
}
