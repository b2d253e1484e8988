import { answerAction, portalContext } from "@worth/api";
import { AppError, parseInput, showOutsideReviewInput } from "@worth/contracts";
import { redirect } from "react-router";
import { parseUpload, textsOf } from "./parse-upload.ts";
import type { RequestArgs } from "./signed-cookie.ts";

type Asked = { productId: string; destinationId: string };

/** What a member shows of a review they wrote elsewhere: a link, a picture, or both. */
export async function answerOutsideForm(args: RequestArgs, { productId, destinationId }: Asked) {
  const { api } = args.context.get(portalContext);
  const form = await parseUpload(args.request);
  const request = textsOf(args.request, form);
  return answerAction({ ...args, request }, async ({ link = "" }) => {
    if (form instanceof AppError) throw form;
    const file = form.get("picture");
    const picture = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    const asked = { productId, destinationId, link, picture };
    await api.reviews.showElsewhere(parseInput(showOutsideReviewInput, asked));
    return redirect(`/reviews/elsewhere?product=${productId}&site=${destinationId}&done=sent`);
  });
}
