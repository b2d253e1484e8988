import { answerAction, portalContext } from "@worth/api";
import { AppError, logActInput, parseInput } from "@worth/contracts";
import { redirect } from "react-router";
import { parseUpload, textsOf } from "./parse-upload.ts";
import type { RequestArgs } from "./signed-cookie.ts";

/** What a member logs of an act: its texts, and a picture where one proves it. */
export async function answerActForm(args: RequestArgs) {
  const form = await parseUpload(args.request);
  const request = textsOf(args.request, form);
  return answerAction({ ...args, request }, async ({ typeId, doneOn, note = "", proofUrl = "" }) => {
    if (form instanceof AppError) throw form;
    const file = form.get("picture");
    const picture = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    const act = parseInput(logActInput, { typeId, doneOn, note, proofUrl, picture });
    await args.context.get(portalContext).api.acts.log(act);
    return redirect("/acts?done=sent");
  });
}
