import type { LedgerCauseOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { useAdminText, type AdminText } from "../use-admin-text.ts";

/** What a line was for, in words. */
export function causeWords(t: AdminText, cause: LedgerCauseOutput): string {
  switch (cause.kind) {
    case "referral":
      return t(`ledger:why.${cause.side}`, { name: cause.name });
    case "act":
      return t(`ledger:why.act.${cause.trigger}`);
    case "perk":
      return cause.name;
    case "payout":
      return t("ledger:why.payout");
    case "note":
      return cause.text;
  }
}

function addressOf(cause: LedgerCauseOutput): string | null {
  switch (cause.kind) {
    case "referral":
      return `/referrals/${cause.referralId}`;
    case "perk":
      return `/rewards/perks/${cause.perkId}`;
    case "payout":
      return `/rewards/payouts/${cause.payoutId}`;
    case "act":
    case "note":
      return null;
  }
}

/** The same with the way to it. */
export function CauseText({ cause }: { cause: LedgerCauseOutput }) {
  const words = causeWords(useAdminText(), cause);
  const address = addressOf(cause);
  return address === null ? words : <TextLink to={address}>{words}</TextLink>;
}
