import type { FormValues } from "@worth/api";
import { importMappingSchema, parseInput, type ImportMapping } from "@worth/contracts";

/**
 * The mapping a form describes. Its selects send column numbers, or nothing for "not in this file".
 * @throws AppError invalid_input naming the fields
 */
export function readMapping(form: FormValues): ImportMapping {
  const column = (name: string) => {
    const value = form[name] ?? "";
    return value === "" ? null : Number(value);
  };
  return parseInput(importMappingSchema, {
    delimiter: form["delimiter"],
    hasHeader: form["hasHeader"] === "on",
    dateFormat: form["dateFormat"],
    customer: column("customer"),
    occurredAt: column("occurredAt"),
    amount: column("amount"),
    currency: column("currency"),
    defaultCurrency: form["defaultCurrency"]?.trim().toUpperCase(),
    customerName: column("customerName"),
    product: column("product"),
    country: column("country"),
  });
}
