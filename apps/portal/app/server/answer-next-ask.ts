import { answerAction, portalContext } from "@worth/api";
import { AppError } from "@worth/contracts";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";

/** "Not now", wherever something is asked. */
export function answerNextAsk(args: RequestArgs) {
  return answerAction(args, async ({ intent }) => {
    if (intent !== "not_now") throw new AppError("invalid_input");
    await args.context.get(portalContext).api.impact.notNow();
    return redirect(new URL(args.request.url).pathname.replace(/\.data$/, ""));
  });
}
