import type { BookPage, VerifiedEvent, Within } from "@worth/domain";
import type Stripe from "stripe";
import { checkoutType, customerTypes, paymentTypes } from "../find-subject.ts";
import { toVerifiedEvent } from "../to-verified-event.ts";
import { pageOf, toBookPage } from "./book-page.ts";

const types: string[] = [...paymentTypes, ...customerTypes, checkoutType, "account.updated"];

/** The events we would have been told of. */
export async function listEvents(
  stripe: Stripe,
  within: Within,
  after: string | null,
): Promise<BookPage<VerifiedEvent>> {
  const page = await stripe.events.list({ ...pageOf(within, after), types });
  return toBookPage(page, (event) => [toVerifiedEvent(event)]);
}
