import { answerLoader, portalContext } from "@worth/api";
import { AppError } from "@worth/contracts";
import { redirect } from "react-router";
import type { Route } from "./+types/settings-download";
import { downloadResponse } from "../server/download-response.ts";

/** Whoever comes by a link is led to the button: it counts downloads, and following a link changes nothing. */
export const loader = () => redirect("/settings");

/** Everything about the member, as a file. */
export function action({ request, context }: Route.ActionArgs) {
  return answerLoader({ request, context }, async () => {
    const { profile } = context.get(portalContext).api;
    try {
      return await downloadResponse((from) => profile.download(from), new Date());
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "too_many_requests") throw error;
      return redirect("/settings?done=downloaded-often");
    }
  });
}
