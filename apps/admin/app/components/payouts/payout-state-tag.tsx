import type { PayoutState } from "@worth/contracts";
import { Tag, type TagTone } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones: Record<PayoutState, TagTone> = {
  pending: "neutral",
  sent: "neutral",
  confirmed: "accent",
  returned: "neutral",
  parked: "warn",
};

/** Where a payout stands, in a word. */
export function PayoutStateTag({ state }: { state: PayoutState }) {
  const t = useAdminText();
  return <Tag tone={tones[state]}>{t(`payouts:staff.state.${state}`)}</Tag>;
}
