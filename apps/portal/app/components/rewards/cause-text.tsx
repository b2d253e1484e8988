import type { ActSubjectOutput, LedgerCauseOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What a line was for, with the way to it. */
export function CauseText({ cause }: { cause: LedgerCauseOutput }) {
  const t = usePortalText();
  switch (cause.kind) {
    case "referral": {
      const words = cause.name === "" ? (`${cause.side}Someone` as const) : cause.side;
      const text = t(`ledger:why.${words}`, { name: cause.name });
      return <TextLink to={cause.side === "referrer" ? "/refer" : "/home"}>{text}</TextLink>;
    }
    case "act": {
      const text = t(`ledger:why.act.${cause.trigger}`);
      return cause.subject === null ? text : <TextLink to={addressOf(cause.subject)}>{text}</TextLink>;
    }
    case "perk":
      return <TextLink to={`/perks/${cause.perkId}`}>{cause.name}</TextLink>;
    case "payout":
      return <TextLink to="/rewards/payout">{t("ledger:why.payout")}</TextLink>;
    case "merge":
      return t("ledger:why.merge");
    case "note":
      return cause.text;
  }
}

/** Where members find what they did. */
function addressOf(subject: ActSubjectOutput): string {
  switch (subject.kind) {
    case "review":
      return "/reviews/mine";
    case "outside_review":
      return "/reviews/elsewhere";
    case "idea":
      return `/ideas/${subject.ideaId}`;
    case "feedback":
      return `/beta/tests/${subject.testId}`;
    case "mention":
      return "/mentions";
    case "logged_act":
      return "/acts";
  }
}
