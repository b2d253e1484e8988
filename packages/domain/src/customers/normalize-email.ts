/** Mail providers that deliver an address with and without dots to the same person. */
const dotlessDomains: Readonly<Record<string, string>> = {
  "gmail.com": "gmail.com",
  "googlemail.com": "gmail.com",
};

/**
 * The form two addresses of one mailbox share: lower case, no +tag, no dots where the provider ignores them.
 * Used to recognise a person, never to write to one.
 */
export function normalizeEmail(email: string): string {
  const [local = "", domain = ""] = email
    .trim()
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  const untagged = local.replace(/\+.*$/, "");
  const dotless = dotlessDomains[domain];
  return dotless ? `${untagged.replaceAll(".", "")}@${dotless}` : `${untagged}@${domain}`;
}
