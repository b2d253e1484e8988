/** ISO 4217 codes of the tables this Node came with. */
const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

export function isCurrency(code: string): boolean {
  return known.has(code);
}
