import { ruleSegments } from "@worth/contracts";

type Form = Readonly<Record<string, string | undefined>>;

/** For whom something is, as it was ticked and typed; what is left empty is no condition. */
export function readPersonConditions(form: Form): object {
  const segmentIds = ruleSegments.filter((segment) => form[`segment.${segment}`] !== undefined);
  const productIds = readTicked(form, "product.");
  const countries = readCodes(form["countries"]);
  return {
    ...(segmentIds.length > 0 && { segmentIds }),
    ...(productIds.length > 0 && { productIds }),
    ...(countries.length > 0 && { countries }),
  };
}

/** What is ticked of a list, by its ids. */
export const readTicked = (form: Form, prefix: string): string[] =>
  Object.keys(form).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

/** Codes as typed, with commas or blanks between them, each once and in capitals. */
const readCodes = (typed = ""): string[] => [
  ...new Set(
    typed
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ""),
  ),
];
