import type { PayoutTrace } from "@worth/domain";
import { readFailure } from "./read-failure.ts";

/** What a search found, or why it could not be made. */
export async function toTrace(search: () => Promise<PayoutTrace>): Promise<PayoutTrace> {
  try {
    return await search();
  } catch (error) {
    const failure = readFailure(error);
    // Nobody who is gone was paid; a search is no request that a key could speak for.
    if (failure.kind === "refused" && failure.reason === "destination_gone") return { kind: "none" };
    return failure.kind === "unavailable"
      ? failure
      : { kind: "unavailable", reason: failure.reason, retryAfterMs: null };
  }
}
