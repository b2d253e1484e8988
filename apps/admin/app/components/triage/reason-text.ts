import type { TriageReasonOutput } from "@worth/contracts";
import type { TriageReason } from "@worth/scoring";
import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Every reason scoring can give; one it does not know is left to the action's name. */
const codes: Record<TriageReason["code"], true> = {
  detractor_of_weight: true,
  spoke_against_us: true,
  purchase_overdue: true,
  alive_unlikely: true,
  referrer_at_risk: true,
  wom_acted: true,
  room_to_buy_more_often: true,
  room_to_stay_longer: true,
  room_to_spend_more_per_order: true,
  room_to_cost_less: true,
  room_to_refer: true,
  room_to_influence: true,
  room_to_innovate: true,
  detractor_not_asked: true,
  asks_used_up: true,
  asks_turned_off: true,
  not_a_member: true,
  nothing_due: true,
};

/** A reason as one sentence with its numbers: amounts in the programme's currency, chances as per cent. */
export function useReasonText(currency: string): (reason: TriageReasonOutput) => string {
  const t = useAdminText();
  const format = useFormat();
  return ({ code, role, numbers }) => {
    if (!isReasonCode(code)) return "";
    const numberOf = (name: string) => numbers[name] ?? 0;
    const money = (name: string) => format.money(numberOf(name), currency, { precision: "rounded" });
    const days = (name: string) => Math.round(numberOf(name));
    const key = code === "detractor_of_weight" && numberOf("broughtMinor") === 0 ? "detractor_alone" : code;
    return t(`triage:reason.${key}`, {
      count: days("daysSinceAct" in numbers ? "daysSinceAct" : "daysSincePurchase"),
      deed: t(`triage:deed.${role ?? "advocate"}`),
      usualGapDays: days("usualGapDays"),
      aliveProbability: format.share(numberOf("aliveProbability")),
      headlineMinor: money("headlineMinor"),
      broughtMinor: money("broughtMinor"),
      referrerHeadlineMinor: money("referrerHeadlineMinor"),
      wordOfMouthMinor: money("wordOfMouthMinor"),
      headroomMinor: money("headroomMinor"),
    });
  };
}

function isReasonCode(code: string): code is TriageReason["code"] {
  return Object.hasOwn(codes, code);
}
