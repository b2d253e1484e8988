import type { CampaignOutput, CampaignState } from "@worth/contracts";
import {
  DataTable,
  EmptyState,
  Money,
  NameAndDetail,
  Tag,
  TextLink,
  useFormat,
  type TableColumn,
  type TagTone,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones = {
  coming: "neutral",
  running: "accent",
  over: "neutral",
  closed: "neutral",
} as const satisfies Record<CampaignState, TagTone>;

type CampaignTableProps = { rows: readonly CampaignOutput[]; currency: string };

/** Campaigns with the friends they brought and what of their budgets is spent. */
export function CampaignTable({ rows, currency }: CampaignTableProps) {
  const t = useAdminText();
  return (
    <DataTable
      caption={t("campaigns:caption")}
      columns={useColumns(currency)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t("campaigns:heading.none")}>
          <p>{t("campaigns:emptyText")}</p>
        </EmptyState>
      }
    />
  );
}

function useColumns(currency: string): TableColumn<CampaignOutput>[] {
  const t = useAdminText();
  const { money, number } = useFormat();
  const daysOf = useCampaignDays();
  return [
    {
      key: "name",
      header: t("campaigns:column.name"),
      rowHeader: true,
      cell: ({ id, name }) => (
        <NameAndDetail name={<TextLink to={`/campaigns/${id}`}>{name}</TextLink>} detail={id} />
      ),
    },
    { key: "days", header: t("campaigns:column.days"), cell: daysOf },
    {
      key: "brought",
      header: t("campaigns:column.brought"),
      numeric: true,
      cell: ({ referralCount }) => number(referralCount),
    },
    {
      key: "spent",
      header: t("campaigns:column.spent"),
      numeric: true,
      cell: ({ budget }) => (
        <NameAndDetail
          name={<Money amountMinor={budget.spentMinor} currency={currency} />}
          detail={
            budget.limitMinor === null
              ? t("campaigns:unlimited")
              : t("campaigns:ofLimit", { limit: money(budget.limitMinor, currency) })
          }
        />
      ),
    },
    {
      key: "state",
      header: t("campaigns:column.state"),
      cell: ({ state }) => <Tag tone={tones[state]}>{t(`campaigns:state.${state}`)}</Tag>,
    },
  ];
}

/** From when to when a campaign runs, in words. */
export function useCampaignDays(): (campaign: Pick<CampaignOutput, "startsOn" | "endsOn">) => string {
  const t = useAdminText();
  const { calendarDay } = useFormat();
  return ({ startsOn, endsOn }) =>
    endsOn === null
      ? t("campaigns:days.endless", { from: calendarDay(startsOn) })
      : t("campaigns:days.until", { from: calendarDay(startsOn), until: calendarDay(endsOn) });
}
