import { refuse } from "../api/refusal.ts";
import type { WireCheckoutSession } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";

/** Ends a session nobody has paid. */
export const expireSession = (turn: Turn, sessionId: string): WireCheckoutSession => {
  const session = turn.objects.get("checkout_session", sessionId);
  if (session.status !== "open") {
    throw refuse('Only Checkout Sessions with a status in ["open"] can be expired.', { param: "session" });
  }
  const expired = turn.objects.put("checkout_session", { ...session, status: "expired", url: null });
  turn.tell("checkout.session.expired", expired);
  return expired;
};
