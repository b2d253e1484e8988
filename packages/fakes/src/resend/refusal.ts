/** A request Resend would not carry out, with the body it answers. */
export class ResendRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "ResendRefusal";
    this.status = status;
    this.code = code;
  }
}

export const missingField = (name: string): ResendRefusal =>
  new ResendRefusal(422, "missing_required_field", `Missing \`${name}\` field.`);

export const invalidField = (message: string): ResendRefusal =>
  new ResendRefusal(422, "validation_error", message);
