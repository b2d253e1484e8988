import { AppError } from "@worth/contracts";
import { recordProviderEvent } from "@worth/domain";
import type { Services } from "../context.ts";

/**
 * A provider's webhook: the raw body is checked against its signature, stored with its job in one transaction, and only
 * then answered with 200. A bad signature is a 400 without a reason.
 */
export async function receiveStripe({ deps, payments, log }: Services, request: Request): Promise<Response> {
  if (request.method !== "POST") return new Response(null, { status: 405 });
  const event = await payments.verifyEvent(await request.text(), request.headers.get("stripe-signature"));
  if (!event) {
    const { code, status } = new AppError("webhook_signature");
    return Response.json({ error: code }, { status });
  }
  const { eventId } = await recordProviderEvent(deps, { provider: "stripe", event });
  log.info({ type: event.type, isNew: eventId !== null }, "stripe event stored");
  return Response.json({ received: true });
}
