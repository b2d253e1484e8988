import { adminContext, answerLoader } from "@worth/api";
import { defaultLocale } from "@worth/messages";
import { messages } from "../components/messages.ts";
import { adminNamespaces } from "../components/use-admin-text.ts";
import { writeLedgerFile } from "../server/ledger-file.ts";
import { readLedgerFilters } from "../server/read-ledger-filters.ts";
import { searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/rewards-ledger-file";

/** The lines the page shows, as a file. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const filters = readLedgerFilters(searchOf(request));
    const { lines } = await context.get(adminContext).api.ledger.export(filters);
    const t = messages.getFixedT(defaultLocale, adminNamespaces);
    return new Response(writeLedgerFile(t, lines), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="ledger.csv"',
        "cache-control": "no-store",
      },
    });
  });
}
