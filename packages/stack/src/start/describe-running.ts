import type { Settings } from "../settings.ts";
import type { Providers } from "./choose-providers.ts";

/** Whose addresses the sign-in forms take; an empty programme has its first member of staff and no members. */
export type SignIns = { member: string; staff: string; isDemo: boolean };

/** What a person reads when everything is up: where to go and how to get in. */
export function describeRunning(settings: Settings, providers: Providers, signIns: SignIns): string {
  const { portalUrl, adminUrl } = settings;
  const mailPage = providers.resend.pageUrl;
  const playPage = providers.stripe.pageUrl;
  const lines = ["", "Worth is running.", "", `  Portal    ${portalUrl}`, `  Admin     ${adminUrl}`];
  if (mailPage !== undefined) lines.push(`  Inbox     ${mailPage}   every mail it sends, instead of Resend`);
  if (playPage !== undefined)
    lines.push(`  Payments  ${playPage}   play purchases and refunds, instead of Stripe`);
  lines.push("");
  if (signIns.isDemo) lines.push(`Sign in as a member: ${signIns.member} at ${portalUrl}/sign-in`);
  lines.push(`Sign in as staff:    ${signIns.staff} at ${adminUrl}/sign-in`);
  lines.push(`There is no password: open ${mailPage ?? "the mail"} and use the link or code you were sent.`);
  lines.push("", `Data and logs are in ${settings.dataDir}. Ctrl-C stops everything and keeps the data.`, "");
  return lines.join("\n");
}
