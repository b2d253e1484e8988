import { BooksUnavailable } from "@worth/domain";
import { readFailure } from "../payouts/read-failure.ts";

type Trouble = BooksUnavailable["reason"];

/** Refusals that say something of the connection; any other is of one request. */
const ofConnection: ReadonlySet<string> = new Set<Trouble>([
  "no_answer",
  "too_many_requests",
  "provider_failed",
  "credentials_refused",
]);

/** Gives Stripe's own errors the port's name for them. */
export async function withTrouble<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { reason } = readFailure(error);
    const trouble = ofConnection.has(reason) ? (reason as Trouble) : "refused";
    throw new BooksUnavailable(trouble, { cause: error });
  }
}
