import { adminContext, answerLoader } from "@worth/api";
import { defaultLocale } from "@worth/messages";
import { messages } from "../components/messages.ts";
import { adminNamespaces } from "../components/use-admin-text.ts";
import { writeReviewsFile } from "../server/reviews-file.ts";
import type { Route } from "./+types/reviews-file";

/** All published reviews, as a file. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { rows } = await context.get(adminContext).api.reviews.export();
    const t = messages.getFixedT(defaultLocale, adminNamespaces);
    return new Response(writeReviewsFile(t, rows), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="reviews.csv"',
        "cache-control": "no-store",
      },
    });
  });
}
