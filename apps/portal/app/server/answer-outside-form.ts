import { answerAction, portalContext } from "@worth/api";
import { AppError, largestPhotoBytes, parseInput, showOutsideReviewInput } from "@worth/contracts";
import { parseFormData } from "@remix-run/form-data-parser";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";

/** A file one byte over what we take is read so far, so that the link beside it is kept with the refusal. */
const limits = {
  maxFiles: 2,
  maxParts: 10,
  maxFileSize: 6 * largestPhotoBytes,
  maxTotalSize: 6 * largestPhotoBytes,
};

type Asked = { productId: string; destinationId: string };

/** What a member shows of a review they wrote elsewhere: a link, a picture, or both. */
export async function answerOutsideForm(args: RequestArgs, { productId, destinationId }: Asked) {
  const { api } = args.context.get(portalContext);
  const form = await parseFormData(args.request, limits).catch(
    (error: unknown) => new AppError("photo_unreadable", { field: "picture" }, { cause: error }),
  );
  const link = form instanceof AppError ? "" : textOf(form.get("link"));
  const file = form instanceof AppError ? null : form.get("picture");
  const request = new Request(args.request.url, { method: "POST", body: new URLSearchParams({ link }) });
  return answerAction({ ...args, request }, async () => {
    if (form instanceof AppError) throw form;
    const picture = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    const asked = { productId, destinationId, link, picture };
    await api.reviews.showElsewhere(parseInput(showOutsideReviewInput, asked));
    return redirect(`/reviews/elsewhere?product=${productId}&site=${destinationId}&done=sent`);
  });
}

const textOf = (entry: FormDataEntryValue | null): string => (typeof entry === "string" ? entry : "");
