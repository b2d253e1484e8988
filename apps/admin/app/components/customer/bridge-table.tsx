import type { BridgeOutput } from "@worth/contracts";
import { Section, useFormat } from "@worth/ui";
import { SumTable } from "../sum-table.tsx";
import { useAdminText } from "../use-admin-text.ts";

const terms = [
  ["own", "ownMinor", 1],
  ["passedUp", "passedUpMinor", -1],
  ["influenced", "influencedMinor", -1],
  ["innovated", "innovatedMinor", -1],
  ["receivedReferral", "receivedReferralMinor", 1],
  ["receivedInfluence", "receivedInfluenceMinor", 1],
  ["receivedInnovation", "receivedInnovationMinor", 1],
  ["net", "netMinor", 1],
] as const;

/** How own value becomes net value, as a sentence and as a sum with every term. */
export function BridgeTable({ bridge, currency }: { bridge: BridgeOutput; currency: string }) {
  const t = useAdminText();
  const format = useFormat();
  const money = (amountMinor: number) => format.money(amountMinor, currency);
  const words = t("value:bridge.words", {
    own: money(bridge.ownMinor),
    given: money(bridge.passedUpMinor + bridge.influencedMinor + bridge.innovatedMinor),
    received: money(
      bridge.receivedReferralMinor + bridge.receivedInfluenceMinor + bridge.receivedInnovationMinor,
    ),
    net: money(bridge.netMinor),
  });
  return (
    <Section title={t("value:bridge.title")} sub={words}>
      <SumTable
        caption={t("value:bridge.caption")}
        headers={{ step: t("value:bridge.step"), amount: t("value:bridge.amount") }}
        currency={currency}
        steps={terms.map(([key, field, sign]) => ({
          key,
          label: t(`value:bridge.${key}`),
          // 0 added to -0 is 0: a term of nothing has no sign.
          amountMinor: sign * bridge[field] + 0,
          isChange: key !== "own" && key !== "net",
          isTotal: key === "net",
        }))}
      />
    </Section>
  );
}
