import { answerAction, portalContext, type PortalApi } from "@worth/api";
import { AppError, mostPhotos, parseInput, photoInput, saveReviewInput } from "@worth/contracts";
import { parseFormData, type FileUpload } from "@remix-run/form-data-parser";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";

/** As much as the edge lets through: a file that is too large is refused by itself, so that the text is kept. */
const mostBytes = (mostPhotos + 1) * 8 * 1024 * 1024;

/**
 * What the form of a review answers. Photos are added one by one as they arrive, then the text is kept, and only then
 * anything is refused or sent: nothing that was typed or chosen is lost.
 */
export async function answerReviewForm(args: RequestArgs, productId: string) {
  const { api } = args.context.get(portalContext);
  const { form, broken, refusal } = await readForm(args.request, api, productId);
  const texts = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const request = new Request(args.request.url, { method: "POST", body: new URLSearchParams(texts) });
  return answerAction({ ...args, request }, async (typed) => {
    if (broken) throw broken;
    const { stars, title = "", body = "", pros = "", cons = "", videoUrl = "", intent, photoId } = typed;
    const words = { stars: stars ? Number(stars) : null, title, body, pros, cons, videoUrl };
    const { reviewId } = await api.reviews.save(parseInput(saveReviewInput, { productId, ...words }));
    if (refusal) throw refusal;
    if (photoId) await api.reviews.removePhoto(parseInput(photoInput, { photoId }));
    if (intent !== "submit") return redirect(`/reviews/new?product=${productId}&done=saved`);
    await api.reviews.submit({ reviewId });
    return redirect("/reviews/mine?done=sent");
  });
}

/** Broken is what ended in the middle: its texts are not all there, so none of them is kept over earlier ones. */
type Read = { form: FormData; broken: AppError | null; refusal: AppError | null };

/** The form's texts, after its photos went where they belong; and the first photo's refusal. */
async function readForm(request: Request, api: PortalApi, productId: string): Promise<Read> {
  let refusal: AppError | null = null;
  const addPhoto = async (file: FileUpload) => {
    if (file.size === 0) return;
    try {
      await api.reviews.addPhoto({ productId, content: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal ??= error;
    }
  };
  const limits = { maxFiles: mostPhotos * 2, maxParts: 40, maxFileSize: mostBytes, maxTotalSize: mostBytes };
  const form = await parseFormData(request, limits, addPhoto).catch(
    (error: unknown) => new AppError("photo_unreadable", { field: "photos" }, { cause: error }),
  );
  if (form instanceof AppError) return { form: new FormData(), broken: form, refusal };
  return { form, broken: null, refusal };
}
