import { disposableEmailBlocklistSet } from "disposable-email-domains-js";

const disposableDomains = disposableEmailBlocklistSet();

/** Whether a domain, or one it is part of, gives out mailboxes that are thrown away. */
export function isDisposable(domain: string): boolean {
  const labels = domain.toLowerCase().split(".");
  return labels.some((_label, index) => disposableDomains.has(labels.slice(index).join(".")));
}
