import type { LedgerCauseOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { usePortalText, type PortalText } from "../use-portal-text.ts";
import { addressOfCause } from "./address-of-cause.ts";

/** What a line was for, with the way to it. */
export function CauseText({ cause }: { cause: LedgerCauseOutput }) {
  const words = causeWords(usePortalText(), cause);
  const address = addressOfCause(cause);
  return address === null ? words : <TextLink to={address}>{words}</TextLink>;
}

function causeWords(t: PortalText, cause: LedgerCauseOutput): string {
  switch (cause.kind) {
    case "referral":
      return t(`ledger:why.${cause.name === "" ? (`${cause.side}Someone` as const) : cause.side}`, {
        name: cause.name,
      });
    case "act":
      return t(`ledger:why.act.${cause.trigger}`);
    case "perk":
      return cause.name;
    case "payout":
      return t("ledger:why.payout");
    case "merge":
      return t("ledger:why.merge");
    case "note":
      return cause.text;
  }
}
