import type { Faults } from "../faults/faults.ts";
import { renderStyle, stylePath } from "../html/page.ts";
import type { Answer } from "../http/listen.ts";
import { answerApiRequest } from "./api/answer-request.ts";
import { readSecretKey } from "./api/authenticate.ts";
import type { RequestLimits } from "./api/request-limits.ts";
import { answerControl, type Controls } from "./control/answer-control.ts";
import type { Mode } from "./open-mode.ts";
import { answerPage } from "./page/answer-page.ts";
import { answerCheckout, checkoutPath } from "./page/checkout.ts";
import { answerOnboarding, onboardingPath } from "./page/onboarding.ts";

export type StandIn = { test: Mode; live: Mode | null; faults: Faults; limits: RequestLimits };

/** The mode that gave out a page's address; a page of neither is answered by test mode. */
const findMode = ({ test, live }: StandIn, pathname: string): Mode => {
  const id = pathname.slice(pathname.lastIndexOf("/") + 1);
  return live !== null && live.world.objects.findAny(id) !== undefined ? live : test;
};

/** The key decides the mode; a key of neither is refused by test mode. */
const answerApi = async ({ test, live }: StandIn, request: Request): Promise<Answer> => {
  const isLive = live !== null && readSecretKey(request.headers) === live.api.secretKey;
  const [mode, other] = isLive ? [live, test] : [test, live];
  return answerApiRequest({ ...mode.api, otherObjects: other?.world.objects ?? null }, request);
};

/** Sends each request to the part that answers it: pages, control, or the API. */
export const answerWith = (standIn: StandIn): ((request: Request) => Promise<Answer>) => {
  const { faults, limits, test } = standIn;
  const controls: Controls = { ...test, faults, limits };
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/") return answerPage(controls, request);
    if (pathname === stylePath) return renderStyle();
    if (pathname.startsWith("/_control/")) return answerControl(controls, request);
    if (pathname.startsWith(checkoutPath)) return answerCheckout(findMode(standIn, pathname).world, request);
    if (pathname.startsWith(onboardingPath))
      return answerOnboarding(findMode(standIn, pathname).world, request);
    return answerApi(standIn, request);
  };
};
