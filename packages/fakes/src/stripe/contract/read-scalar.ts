import { refuse } from "../api/refusal.ts";
import type { Shape } from "./shape.ts";

type ScalarShape = Exclude<Shape, { kind: "either" | "object" | "list" }>;

/** The API's numbers are whole, except these; the SDK types both as `number`. */
const fractionalNames = new Set([
  "amount_percent",
  "application_fee_percent",
  "height",
  "length",
  "percent_off",
  "percent_ownership",
  "percentage",
  "weight",
  "width",
]);

const lastName = (path: string): string => (path.match(/[^[\]]+/g) ?? [path]).at(-1) ?? path;

const readNumber = (text: string, path: string): number => {
  const isFractional = fractionalNames.has(lastName(path));
  const value = Number(text);
  const isRight = isFractional
    ? /^-?\d+(\.\d+)?$/.test(text)
    : /^-?\d+$/.test(text) && Number.isSafeInteger(value);
  if (isRight) return value;
  if (isFractional) throw refuse(`Invalid decimal: ${text}`, { param: path });
  throw refuse(`Invalid integer: ${text}`, { code: "parameter_invalid_integer", param: path });
};

const listValues = (values: readonly string[]): string =>
  values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")}, or ${values.at(-1) ?? ""}`;

const refuseEmpty = (path: string): Error =>
  refuse(
    `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
    { code: "parameter_invalid_empty", param: path },
  );

/** Reads one text by its shape, or refuses it with Stripe's words. */
export const readScalar = (text: string, shape: ScalarShape, path: string): string | number | boolean => {
  if (text === "" && shape.kind !== "text" && shape.kind !== "empty") throw refuseEmpty(path);
  switch (shape.kind) {
    case "text":
      return text;
    case "empty":
      if (text !== "") throw refuse(`Invalid value for ${path}`, { param: path });
      return text;
    case "number":
      return readNumber(text, path);
    case "decimal":
      if (!/^-?\d+(\.\d+)?$/.test(text)) throw refuse(`Invalid decimal: ${text}`, { param: path });
      return text;
    case "boolean":
      if (text !== "true" && text !== "false") throw refuse(`Invalid boolean: ${text}`, { param: path });
      return text === "true";
    case "choice":
      if (!shape.values.includes(text)) {
        throw refuse(`Invalid ${path}: must be one of ${listValues(shape.values)}`, { param: path });
      }
      return text;
  }
};
