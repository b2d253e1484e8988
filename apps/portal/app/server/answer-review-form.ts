import { answerAction, portalContext } from "@worth/api";
import { mostPhotos, parseInput, photoInput, saveReviewInput } from "@worth/contracts";
import { redirect } from "react-router";
import { readFormWithFiles } from "./read-form-with-files.ts";
import type { RequestArgs } from "./signed-cookie.ts";

/**
 * What the form of a review answers. Photos are added one by one as they arrive, then the text is kept, and only then
 * anything is refused or sent: nothing that was typed or chosen is lost.
 */
export async function answerReviewForm(args: RequestArgs, productId: string) {
  const { api } = args.context.get(portalContext);
  const { texts, broken, refusal } = await readFormWithFiles(args.request, {
    field: "photos",
    mostFiles: mostPhotos,
    full: "photos_full",
    add: (content) => api.reviews.addPhoto({ productId, content }),
  });
  return answerAction({ ...args, request: texts }, async (typed) => {
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
