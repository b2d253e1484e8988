import { adminContext, answerLoader } from "@worth/api";
import { defaultLocale } from "@worth/messages";
import { messages } from "../components/messages.ts";
import { adminNamespaces } from "../components/use-admin-text.ts";
import { writePayoutsFile } from "../server/payouts-file.ts";
import type { Route } from "./+types/rewards-payouts-file";

/** What is to be paid by hand, as a file. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { rows } = await context.get(adminContext).api.payouts.export();
    const t = messages.getFixedT(defaultLocale, adminNamespaces);
    return new Response(writePayoutsFile(t, rows), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="payouts.csv"',
        "cache-control": "no-store",
      },
    });
  });
}
