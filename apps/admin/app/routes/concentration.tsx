import { adminContext, answerLoader } from "@worth/api";
import type { ConcentrationOutput } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  LorenzCurve,
  Money,
  PageHeading,
  Pagination,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { ConcentrationFigures } from "../components/insights/concentration-figures.tsx";
import { pageTitle } from "../components/page-title.ts";
import type { Refreshing } from "../components/refreshing.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRevalidateEvery } from "../components/use-revalidate-every.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/concentration";

type Figures = NonNullable<ConcentrationOutput["figures"]>;
type Wally = ConcentrationOutput["wallys"]["rows"][number];

/** As many decimals in every row, so that they stand below each other. */
const percent = { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

const refreshing: Refreshing = { refreshSeconds: 2 };
const lookAgainMs = 2_000;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("insights:concentration.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const base = readChoice(search, "base", ["all", "buyers"]);
    const { api } = context.get(adminContext);
    const spread = await api.insights.concentration({ base, page: readPage(search) });
    withinEnd(request, spread.wallys);
    const isComputing = spread.figures === null && spread.firstPurchaseAt !== null;
    return { spread, ...(isComputing && refreshing) };
  });
}

export default function Concentration({ loaderData: { spread } }: Route.ComponentProps) {
  const t = useAdminText();
  if (spread.figures === null) return spread.firstPurchaseAt === null ? <NoSales /> : <Computing />;
  const chips = [
    { value: "", label: t("insights:concentration.bases.all") },
    { value: "buyers", label: t("insights:concentration.bases.buyers") },
  ];
  return (
    <>
      <Finding spread={spread} figures={spread.figures} />
      <FilterChips label={t("insights:concentration.base")} param="base" chips={chips} />
      <ConcentrationFigures figures={spread.figures} />
      <Curve spread={spread} figures={spread.figures} />
      <Wallys spread={spread} />
    </>
  );
}

type SpreadProps = { spread: ConcentrationOutput; figures: Figures };

function useWindow({ firstPurchaseAt, lastPurchaseAt }: ConcentrationOutput) {
  const format = useFormat();
  const day = (at: string | null) => (at === null ? "" : format.date(at, "short"));
  return { first: day(firstPurchaseAt), last: day(lastPurchaseAt) };
}

function Finding({ spread, figures: { top20Share } }: SpreadProps) {
  const t = useAdminText();
  const format = useFormat();
  const { base, customerCount, salesMinor, currency } = spread;
  const key = base === "buyers" ? "headingBuyers" : "heading";
  return (
    <PageHeading
      title={t(`insights:concentration.${key}`, { share: format.share(top20Share) })}
      sub={t("insights:concentration.sub", {
        count: customerCount,
        total: format.number(customerCount),
        amount: format.money(salesMinor, currency, { precision: "rounded" }),
        ...useWindow(spread),
      })}
    />
  );
}

function Curve({ spread, figures: { curve, top20Share, wallyCount } }: SpreadProps) {
  const t = useAdminText();
  const format = useFormat();
  const base = t(`insights:concentration.among.${spread.base}`);
  return (
    <LorenzCurve
      title={t("insights:concentration.curve", { count: wallyCount, total: format.number(wallyCount) })}
      sub={t("insights:concentration.curveSub", { base, ...useWindow(spread) })}
      points={curve.map(({ customers, sales }) => ({ customerShare: customers, valueShare: sales }))}
      top={{ customerShare: 0.2, valueShare: top20Share }}
    />
  );
}

function Wallys({ spread: { wallys, currency } }: { spread: ConcentrationOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const columns: TableColumn<Wally>[] = [
    {
      key: "name",
      header: t("insights:concentration.column.name"),
      rowHeader: true,
      cell: ({ id, displayName }) => <TextLink to={`/customers/${id}`}>{displayName}</TextLink>,
    },
    {
      key: "own",
      header: t("insights:concentration.column.own"),
      numeric: true,
      cell: ({ ownMinor }) => <Money amountMinor={ownMinor} currency={currency} precision="exact" />,
    },
    {
      key: "share",
      header: t("insights:concentration.column.share"),
      numeric: true,
      cell: ({ share }) => format.number(share, percent),
    },
  ];
  const title = { count: wallys.total, total: format.number(wallys.total) };
  return (
    <Section title={t("insights:concentration.listTitle", title)} sub={t("insights:concentration.listSub")}>
      <DataTable
        dense
        caption={t("insights:concentration.caption")}
        columns={columns}
        rows={wallys.rows}
        rowKey={({ id }) => id}
      />
      <Pagination page={wallys.page} pageSize={wallys.pageSize} totalCount={wallys.total} />
    </Section>
  );
}

/** After the first import: purchases are in, values are not yet. */
function Computing() {
  const t = useAdminText();
  useRevalidateEvery(lookAgainMs);
  return (
    <PageHeading
      title={t("insights:concentration.computing.heading")}
      sub={t("insights:concentration.computing.text")}
    />
  );
}

function NoSales() {
  const t = useAdminText();
  const action = usePermission("imports.run") && (
    <ButtonLink to="/import" variant="primary">
      {t("insights:concentration.empty.action")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={t("insights:concentration.empty.heading")} />
      <EmptyState title={t("insights:concentration.empty.title")} action={action}>
        {t("insights:concentration.empty.text")}
      </EmptyState>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
