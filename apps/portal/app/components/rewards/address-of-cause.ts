import type { ActSubjectOutput, LedgerCauseOutput } from "@worth/contracts";

type ActTrigger = Extract<LedgerCauseOutput, { kind: "act" }>["trigger"];

/** Of what leads to one page, whatever it was: since when somebody is a member is told in the settings. */
const pages: Partial<Record<ActTrigger, string>> = {
  anniversary: "/settings",
  mission_step_done: "/missions",
};

/** Where members find what a line was for; null for what has no page of theirs. */
export function addressOfCause(cause: LedgerCauseOutput): string | null {
  switch (cause.kind) {
    case "referral":
      return cause.side === "referrer" ? "/refer" : "/home";
    case "act":
      return pages[cause.trigger] ?? (cause.subject && addressOfSubject(cause.subject));
    case "perk":
      return `/perks/${cause.perkId}`;
    case "payout":
      return "/rewards/payout";
    case "merge":
    case "note":
      return null;
  }
}

function addressOfSubject(subject: ActSubjectOutput): string {
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
