import type { LedgerCauseOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What a line was for, with the way to it. */
export function CauseText({ cause }: { cause: LedgerCauseOutput }) {
  const t = usePortalText();
  switch (cause.kind) {
    case "referral": {
      const words = cause.name === "" ? (`${cause.side}Someone` as const) : cause.side;
      const text = t(`ledger:why.${words}`, { name: cause.name });
      return cause.side === "referrer" ? <TextLink to="/refer">{text}</TextLink> : text;
    }
    case "act":
      return t(`ledger:why.act.${cause.trigger}`);
    case "perk":
      return <TextLink to={`/perks/${cause.perkId}`}>{cause.name}</TextLink>;
    case "payout":
      return <TextLink to="/rewards/payout">{t("ledger:why.payout")}</TextLink>;
    case "note":
      return cause.text;
  }
}
