/** The id behind a reference, whether it was expanded or not. */
export function idOf(reference: unknown): string | undefined {
  if (typeof reference === "string") return reference;
  if (typeof reference === "object" && reference !== null && "id" in reference) return String(reference.id);
  return undefined;
}

/** The object behind a reference that was asked for. */
export function expanded<T extends object>(reference: string | T | null | undefined): T | undefined {
  return typeof reference === "object" && reference !== null ? reference : undefined;
}
