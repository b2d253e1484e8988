import type { ActSubjectOutput, LedgerCauseOutput } from "@worth/contracts";
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
    case "merge":
      return t("ledger:why.merge");
    case "note":
      return cause.text;
  }
}

function addressOf(cause: LedgerCauseOutput, customerId: string | null): string | null {
  switch (cause.kind) {
    case "referral":
      return `/referrals/${cause.referralId}`;
    case "perk":
      return `/rewards/perks/${cause.perkId}`;
    case "payout":
      return `/rewards/payouts/${cause.payoutId}`;
    case "act":
      return addressOfSubject(cause.subject) ?? pageOf(customerId, "acts");
    case "merge":
      return pageOf(customerId, "timeline");
    case "note":
      return null;
  }
}

const pageOf = (customerId: string | null, page: string): string | null =>
  customerId === null ? null : `/customers/${customerId}/${page}`;

/** Null for what is shown among all that the customer did. */
function addressOfSubject(subject: ActSubjectOutput | null): string | null {
  switch (subject?.kind) {
    case "review":
      return `/reviews/${subject.reviewId}`;
    case "idea":
      return `/ideas/${subject.ideaId}`;
    case "feedback":
      return `/beta/tests/${subject.testId}`;
    case "mention":
      return `/mentions/${subject.mentionId}`;
    case "logged_act":
      return `/acts/${subject.loggedActId}`;
    case "outside_review":
    case undefined:
      return null;
  }
}

type CauseTextProps = {
  cause: LedgerCauseOutput;
  /** Whose line it is; null for nobody's. */
  customerId: string | null;
};

/** The same with the way to it. */
export function CauseText({ cause, customerId }: CauseTextProps) {
  const words = causeWords(useAdminText(), cause);
  const address = addressOf(cause, customerId);
  return address === null ? words : <TextLink to={address}>{words}</TextLink>;
}
