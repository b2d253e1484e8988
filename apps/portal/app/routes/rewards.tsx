import { answerLoader, portalContext } from "@worth/api";
import { getStatementInput, type StatementOutput } from "@worth/contracts";
import { ButtonLink, EmptyState, FilterChips, HeadlineFigure, Notice, useFormat } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/rewards";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { CheckList } from "../components/rewards/check-list.tsx";
import { HeldRewards } from "../components/rewards/held-rewards.tsx";
import { PointLots } from "../components/rewards/point-lots.tsx";
import { StatementLines } from "../components/rewards/statement-lines.tsx";
import { useAmount } from "../components/rewards/use-amount.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("ledger:member.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const search = new URL(args.request.url).searchParams;
    const asked = getStatementInput.safeParse({
      unit: search.get("unit") ?? undefined,
      page: Number(search.get("page") ?? 1),
    });
    // An address somebody changed by hand shows the first page.
    const { api } = args.context.get(portalContext);
    const [statement, { checks }] = await Promise.all([
      api.ledger.statement(asked.data ?? {}),
      api.checks.list(),
    ]);
    if (statement.lines.page > 1 && statement.lines.rows.length === 0)
      throw redirect(`/rewards?unit=${statement.unit}`);
    return { statement, checks };
  });
}

export default function Rewards({ loaderData: { statement, checks } }: Route.ComponentProps) {
  const { unit, lots, holds, lines } = statement;
  return (
    <>
      <Balance statement={statement} />
      <HeldRewards unit={unit} holds={holds} />
      <CheckList checks={checks} />
      <PointLots lots={lots} />
      {lines.total === 0 ? <NothingYet /> : <StatementLines unit={unit} lines={lines} />}
    </>
  );
}

/** What can be spent and what is owed, of the unit that is chosen. */
function Balance({ statement: { unit, balances } }: { statement: StatementOutput }) {
  const t = usePortalText();
  const format = useFormat();
  const amountOf = useAmount(unit);
  const balance = balances.find((one) => one.unit === unit);
  const available = balance?.available ?? 0;
  const owed = balance?.owed ?? 0;
  const isPoints = unit === "points";
  const named = useSearchParams()[0].get("unit");
  const chips = balances.map((one, index) => ({
    value: index === 0 && named !== one.unit ? "" : one.unit,
    label:
      one.unit === "points"
        ? t("ledger:unitName.points")
        : t("ledger:unitName.money", { currency: one.unit }),
  }));
  return (
    <>
      <HeadlineFigure
        isPageHeading
        label={`${t("ledger:member.title")}: ${t("ledger:member.balance")}`}
        value={isPoints ? format.number(available) : format.money(available, unit)}
        unit={isPoints ? t("ledger:member.points") : t("ledger:member.credit")}
      />
      {!isPoints && available > 0 && (
        <div>
          <ButtonLink to="/rewards/payout">{t("payouts:member.title")}</ButtonLink>
        </div>
      )}
      {chips.length > 1 && <FilterChips label={t("ledger:member.units")} param="unit" chips={chips} />}
      {owed > 0 && <Notice tone="warn">{t("ledger:member.owed", { amount: amountOf(owed) })}</Notice>}
    </>
  );
}

function NothingYet() {
  const t = usePortalText();
  return (
    <>
      <EmptyState title={t("ledger:member.empty")}>
        <p>{t("ledger:member.emptyText")}</p>
      </EmptyState>
      <div>
        <ButtonLink to="/refer" variant="primary">
          {t("ledger:member.emptyAction")}
        </ButtonLink>
      </div>
    </>
  );
}

export const ErrorBoundary = PageError;
