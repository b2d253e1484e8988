import type { StaffPerkOutput } from "@worth/contracts";
import {
  DataTable,
  EmptyState,
  NameAndDetail,
  Tag,
  TextLink,
  useFormat,
  usePerkWords,
  type TableColumn,
  type TagTone,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones = {
  draft: "neutral",
  offered: "accent",
  archived: "neutral",
} as const satisfies Record<StaffPerkOutput["state"], TagTone>;

type PerkTableProps = { rows: readonly StaffPerkOutput[]; isFiltered: boolean };

/** Perks with what they cost, how many are left and how often they were chosen. */
export function PerkTable({ rows, isFiltered }: PerkTableProps) {
  const t = useAdminText();
  return (
    <DataTable
      caption={t("perks:staff.caption")}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        isFiltered ? (
          <EmptyState title={t("perks:staff.emptyFilter")} />
        ) : (
          <EmptyState title={t("perks:staff.empty")}>{t("perks:staff.emptyText")}</EmptyState>
        )
      }
    />
  );
}

function useColumns(): TableColumn<StaffPerkOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  const { price } = usePerkWords();
  return [
    {
      key: "name",
      header: t("perks:staff.column.name"),
      rowHeader: true,
      cell: ({ id, name, fulfilment, leastTier, segmentIds }) => (
        <NameAndDetail
          name={<TextLink to={`/rewards/perks/${id}`}>{name}</TextLink>}
          detail={[
            t(`perks:fulfilment.${fulfilment}`),
            ...(leastTier === null ? [] : [t("perks:staff.field.tierAndHigher", { tier: leastTier })]),
            ...segmentIds.map((segment) => t(`rules:field.segment.${segment}`)),
          ].join(" · ")}
        />
      ),
    },
    {
      key: "price",
      header: t("perks:staff.column.price"),
      numeric: true,
      cell: (perk) => price(perk.price, perk.unit),
    },
    {
      key: "stock",
      header: t("perks:staff.column.stock"),
      numeric: true,
      cell: ({ stock }) => (stock === null ? t("perks:staff.endless") : number(stock)),
    },
    {
      key: "taken",
      header: t("perks:staff.column.taken"),
      numeric: true,
      cell: ({ takenCount }) => number(takenCount),
    },
    {
      key: "state",
      header: t("perks:staff.column.state"),
      cell: ({ state }) => <Tag tone={tones[state]}>{t(`perks:staff.state.${state}`)}</Tag>,
    },
  ];
}
