import type { BookedPayout, BookPage, Within } from "@worth/domain";
import type Stripe from "stripe";
import { payoutKey } from "../payouts/metadata.ts";
import { toMinorUnits } from "../to-minor-units.ts";
import { pageOf, toBookPage } from "./book-page.ts";

/** Transfers with what is left of them after reversals. */
export async function listTransfers(
  stripe: Stripe,
  within: Within,
  after: string | null,
): Promise<BookPage<BookedPayout>> {
  const page = await stripe.transfers.list(pageOf(within, after));
  return toBookPage(page, ({ id, metadata, currency, amount, amount_reversed: reversed }) => [
    {
      ref: id,
      payoutId: metadata[payoutKey] ?? null,
      currency: currency.toUpperCase(),
      amountMinor: toMinorUnits(amount - reversed, currency),
    },
  ]);
}
