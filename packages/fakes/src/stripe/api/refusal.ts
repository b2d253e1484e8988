/** The body Stripe sends with every refusal. */
export type StripeErrorBody = {
  type: "invalid_request_error" | "idempotency_error" | "api_error";
  message: string;
  code?: string;
  param?: string;
};

/** A request Stripe would not carry out, with the status and body it answers. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;

  constructor(status: number, body: StripeErrorBody) {
    super(body.message);
    this.name = "StripeRefusal";
    this.status = status;
    this.body = body;
  }
}

export const refuse = (message: string, details: { code?: string; param?: string } = {}): StripeRefusal =>
  new StripeRefusal(400, { type: "invalid_request_error", message, ...details });

/** `noun` as Stripe words it: `customer`, `payment_intent`. */
export const refuseMissing = (noun: string, id: string, param = "id"): StripeRefusal =>
  new StripeRefusal(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${noun}: '${id}'`,
    param,
  });

export const asErrorJson = (body: StripeErrorBody): string => JSON.stringify({ error: body });
