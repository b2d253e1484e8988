import { findMemberActor } from "@worth/domain";
import { createContext } from "react-router";
import type { Services } from "../context.ts";
import { answerRequests, type RenderPage } from "../http/answer-requests.ts";
import type { RequestFacts } from "../http/start-web-server.ts";
import { throwingAppErrors } from "../http/throwing-app-errors.ts";
import { answerMachine } from "../machine/answer-machine.ts";
import { isMachinePath } from "../machine/refuse-machine.ts";
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

/** Answers the portal's requests, and those of the machines that report to it. */
export function createPortal(services: Services, renderPage: RenderPage) {
  const { deps, log, environment } = services;
  const answer = answerRequests(services, {
    router: portalRouter,
    findActor: (userId) => findMemberActor(deps, userId),
    provide: (provider, context) => {
      provider.set(portalContext, {
        api: throwingAppErrors(createCaller(context), log, context.requestId),
        signIn: memberSignIn(services, context.headers, context.clientAddress),
        cookieSecret: environment.APP_SECRET,
        portalUrl: environment.PORTAL_URL,
      });
    },
    renderPage,
  });
  return (request: Request, facts: RequestFacts): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/webhooks/stripe") return receiveStripe(services, request);
    return isMachinePath(pathname) ? answerMachine(services, request, facts) : answer(request, facts);
  };
}
