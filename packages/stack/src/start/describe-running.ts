import type { Settings } from "../settings.ts";
import type { Providers } from "./choose-providers.ts";

/** Whose addresses the demo's sign-in forms take. */
export type SignIns = { member: string; staff: string };

/** What a person reads when everything is up: where to go and how to get in. */
export function describeRunning(
  settings: Settings,
  providers: Providers,
  signIns: SignIns | undefined,
): string {
  const { portalUrl, adminUrl } = settings;
  const mailPage = providers.resend.pageUrl;
  const playPage = providers.stripe.pageUrl;
  const lines = ["", "Worth is running.", "", `  Portal    ${portalUrl}`, `  Admin     ${adminUrl}`];
  if (mailPage !== undefined) lines.push(`  Inbox     ${mailPage}   every mail it sends, instead of Resend`);
  if (playPage !== undefined)
    lines.push(`  Payments  ${playPage}   play purchases and refunds, instead of Stripe`);
  if (signIns !== undefined) {
    const inbox = mailPage === undefined ? "your mail" : `the mail at ${mailPage}`;
    lines.push("", `Sign in as a member: ${signIns.member} at ${portalUrl}/sign-in`);
    lines.push(`Sign in as staff:    ${signIns.staff} at ${adminUrl}/sign-in`);
    lines.push(`There is no password: open ${inbox} and use its link or code.`);
  }
  lines.push("", `Data and logs are in ${settings.dataDir}. Ctrl-C stops everything and keeps the data.`, "");
  return lines.join("\n");
}
