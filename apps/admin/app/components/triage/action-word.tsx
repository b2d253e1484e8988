import type { TriageAction } from "@worth/scoring";
import { useAdminText } from "../use-admin-text.ts";

const looks = {
  thank: "text-referral",
  ask: "text-accent",
  protect: "text-negative",
  fix: "text-influence-text",
  leave_alone: "text-muted",
} as const satisfies Record<TriageAction, string>;

/** What to do, as a verb. */
export function ActionWord({ action }: { action: TriageAction }) {
  const t = useAdminText();
  return <span className={`font-semibold ${looks[action]}`}>{t(`triage:action.${action}`)}</span>;
}
