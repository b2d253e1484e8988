import type { JsonSchema } from "@worth/api";

/** A schema in one line, as programmers write it: `{ id: string } | { email: string (email) }`. */
export function formOf(schema: JsonSchema): string {
  const { anyOf, oneOf, type, properties, items, format } = schema;
  const choices = anyOf ?? oneOf;
  if (choices) return [...new Set(choices.map(formOf))].join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (properties) {
    const inner = Object.entries(properties).map(
      ([name, form]) => `${name}${schema.required?.includes(name) === true ? "" : "?"}: ${formOf(form)}`,
    );
    return `{ ${inner.join(", ")} }`;
  }
  if (items) return `(${formOf(items)})[]`;
  return format === undefined ? (type ?? "any") : `${type ?? "string"} (${format})`;
}
