import { findActiveStaff } from "@worth/domain";
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
import { staffSignIn, type StaffSignIn } from "../sign-in/staff-sign-in.ts";
import { createCallerFactory } from "../trpc.ts";
import { adminRouter } from "./router.ts";

const createCaller = createCallerFactory(adminRouter);

export type AdminApi = ReturnType<typeof createCaller>;

/** What the admin's routes get of their request. */
export const adminContext = createContext<{
  api: AdminApi;
  signIn: StaffSignIn;
  portalUrl: string;
  cookieSecret: string;
}>();

type RenderPage = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** Answers the admin's requests: health, tRPC, else a page. */
export function createAdmin(services: Services, renderPage: RenderPage) {
  const { deps, auth, payouts, queues, storage, isLive, limits, log, environment } = services;
  const standIns = standInsOf(environment);
  return async (request: Request, { requestId, nonce, clientAddress }: RequestFacts): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/healthz") return healthResponse(deps);
    const { headers } = request;
    const session = await auth.findSession(headers);
    const actor: Actor = (session && (await findActiveStaff(deps, session.user.id))) ?? { kind: "anonymous" };
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
    if (pathname.startsWith("/trpc/")) return answerTrpc(request, { router: adminRouter, context, log });
    const provider = new RouterContextProvider();
    provider.set(pageContext, { requestId, nonce, actor, standIns });
    provider.set(adminContext, {
      api: throwingAppErrors(createCaller(context), log, requestId),
      signIn: staffSignIn(services, headers, clientAddress),
      portalUrl: environment.PORTAL_URL,
      cookieSecret: environment.APP_SECRET,
    });
    return renderPage(request, provider);
  };
}
