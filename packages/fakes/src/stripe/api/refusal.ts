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

/** `noun` as Stripe words it. An unknown id in the address is a 404, one in a parameter a 400. */
export const refuseMissing = (noun: string, id: string, param = "id"): StripeRefusal =>
  new StripeRefusal(param === "id" ? 404 : 400, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${noun}: '${id}'`,
    param,
  });

const describeCode = ({ code }: StripeErrorBody): { doc_url?: string } =>
  code === undefined ? {} : { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}` };

export const asErrorJson = (body: StripeErrorBody): string =>
  JSON.stringify({ error: { ...body, ...describeCode(body) } });

/** A parameter that this request needs although the contract leaves it open. */
export const refuseLack = (param: string): StripeRefusal =>
  refuse(`Missing required param: ${param}.`, { code: "parameter_missing", param });

export const refuseExisting = (message: string, param: string): StripeRefusal =>
  refuse(message, { code: "resource_already_exists", param });

/** An account that is not there and one of somebody else are answered alike. */
export const refuseAccount = (id: string): StripeRefusal =>
  new StripeRefusal(403, {
    type: "invalid_request_error",
    code: "account_invalid",
    message: `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
