import { erasedName } from "@worth/contracts";

/**
 * What one person may see of another: the first word of their name. Empty when the name is an address, as it is for
 * people a payment provider knows only by e-mail, and when they were erased; screens then say "a friend" or "a member".
 */
export function firstName(displayName: string): string {
  if (displayName === erasedName) return "";
  const word = displayName.trim().split(/\s+/)[0] ?? "";
  return word.includes("@") ? "" : word;
}
