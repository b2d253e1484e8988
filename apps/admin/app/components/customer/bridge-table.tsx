import type { BridgeOutput } from "@worth/contracts";
import type { ReactNode } from "react";
import { DataTable, Money, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Step = { key: BridgeStep; amountMinor: number };

const steps = [
  ["own", "ownMinor", 1],
  ["passedUp", "passedUpMinor", -1],
  ["influenced", "influencedMinor", -1],
  ["innovated", "innovatedMinor", -1],
  ["receivedReferral", "receivedReferralMinor", 1],
  ["receivedInfluence", "receivedInfluenceMinor", 1],
  ["receivedInnovation", "receivedInnovationMinor", 1],
  ["net", "netMinor", 1],
] as const;

type BridgeStep = (typeof steps)[number][0];

/** How own value becomes net value, as a sentence and as a sum; steps that changed nothing are left out. */
export function BridgeTable({ bridge, currency }: { bridge: BridgeOutput; currency: string }) {
  const t = useAdminText();
  const format = useFormat();
  const money = (amountMinor: number) => format.money(amountMinor, currency);
  const rows = steps
    .map(([key, field, sign]): Step => ({ key, amountMinor: sign * bridge[field] }))
    .filter(({ key, amountMinor }) => key === "own" || key === "net" || amountMinor !== 0);
  const columns: TableColumn<Step>[] = [
    {
      key: "step",
      header: t("value:bridge.step"),
      rowHeader: true,
      cell: ({ key }) => emphasise(key, t(`value:bridge.${key}`)),
    },
    {
      key: "amount",
      header: t("value:bridge.amount"),
      numeric: true,
      cell: ({ key, amountMinor }) =>
        emphasise(
          key,
          <Money
            amountMinor={amountMinor}
            currency={currency}
            precision="exact"
            signed={key !== "own" && key !== "net"}
          />,
        ),
    },
  ];
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
      <DataTable
        dense
        caption={t("value:bridge.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function emphasise(key: BridgeStep, content: ReactNode) {
  return key === "net" ? <strong className="font-semibold">{content}</strong> : content;
}
