/**
 * What one person may see of another: the first word of their name. Empty when the name is an address, as it is for
 * people a payment provider knows only by e-mail; screens then say "a friend".
 */
export function firstName(displayName: string): string {
  const word = displayName.trim().split(/\s+/)[0] ?? "";
  return word.includes("@") ? "" : word;
}
