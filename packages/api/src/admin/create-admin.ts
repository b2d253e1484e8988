import { findActiveStaff } from "@worth/domain";
import { createContext } from "react-router";
import type { Services } from "../context.ts";
import { answerRequests, type RenderPage } from "../http/answer-requests.ts";
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

/** Answers the admin's requests. */
export function createAdmin(services: Services, renderPage: RenderPage) {
  const { deps, log, environment } = services;
  return answerRequests(services, {
    router: adminRouter,
    findActor: (userId) => findActiveStaff(deps, userId),
    provide: (provider, context) => {
      provider.set(adminContext, {
        api: throwingAppErrors(createCaller(context), log, context.requestId),
        signIn: staffSignIn(services, context.headers, context.clientAddress),
        portalUrl: environment.PORTAL_URL,
        cookieSecret: environment.APP_SECRET,
      });
    },
    renderPage,
  });
}
