import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";

type CustomField = Stripe.Checkout.Session.CustomField;

const maxFields = 3;
const maxLabelLength = 50;

/** What a page asks of the buyer in words of its own. Fields of text alone are played. */
export const readCustomFields = (asked: Stripe.Checkout.SessionCreateParams.CustomField[]): CustomField[] => {
  if (asked.length > maxFields)
    throw refuse(`You may only specify ${maxFields} custom fields.`, { param: "custom_fields" });
  return asked.map(({ key, label, type, optional = false, text }, index) => {
    const param = `custom_fields[${index}]`;
    if (type !== "text") throw refuse("This stand-in asks for text only.", { param: `${param}[type]` });
    if (!/^[a-z0-9]{1,200}$/i.test(key) || asked.findIndex((other) => other.key === key) < index)
      throw refuse("Invalid key: must be unique and alphanumeric.", { param: `${param}[key]` });
    if (label.custom.length > maxLabelLength)
      throw refuse(`Invalid string: must be at most ${maxLabelLength} characters`, {
        param: `${param}[label]`,
      });
    return {
      key,
      label: { custom: label.custom, type: "custom" },
      optional,
      text: {
        default_value: text?.default_value ?? null,
        maximum_length: text?.maximum_length ?? null,
        minimum_length: text?.minimum_length ?? null,
        value: null,
      },
      type: "text",
    };
  });
};

/** The fields with what the buyer typed into them, by their keys. */
export const answerCustomFields = (
  fields: readonly CustomField[],
  answers: Readonly<Record<string, string | undefined>>,
): CustomField[] =>
  fields.map((field) => {
    const value = answers[field.key] ?? field.text?.default_value ?? null;
    if (value === null && !field.optional)
      throw refuse(`Please fill in ${field.label.custom}.`, { param: field.key });
    if (!field.text) return field;
    const { maximum_length: most } = field.text;
    if (value !== null && most !== null && value.length > most)
      throw refuse(`${field.label.custom} takes ${most} characters at most.`, { param: field.key });
    return { ...field, text: { ...field.text, value } };
  });
