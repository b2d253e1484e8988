import { answerAction, portalContext } from "@worth/api";
import { AppError, largestPhotoBytes, logActInput, parseInput } from "@worth/contracts";
import { parseFormData } from "@remix-run/form-data-parser";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";

/** A file one byte over what we take is read so far, so that the texts beside it are kept with the refusal. */
const limits = {
  maxFiles: 2,
  maxParts: 12,
  maxFileSize: 6 * largestPhotoBytes,
  maxTotalSize: 6 * largestPhotoBytes,
};

/** What a member logs of an act: its texts, and a picture where one proves it. */
export async function answerActForm(args: RequestArgs) {
  const read = await parseFormData(args.request, limits).catch(
    (error: unknown) => new AppError("photo_unreadable", { field: "picture" }, { cause: error }),
  );
  const form = read instanceof AppError ? new FormData() : read;
  const texts = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const file = form.get("picture");
  const request = new Request(args.request.url, { method: "POST", body: new URLSearchParams(texts) });
  return answerAction({ ...args, request }, async ({ typeId, doneOn, note = "", proofUrl = "" }) => {
    if (read instanceof AppError) throw read;
    const picture = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    const act = parseInput(logActInput, { typeId, doneOn, note, proofUrl, picture });
    await args.context.get(portalContext).api.acts.log(act);
    return redirect("/acts?done=sent");
  });
}
