import type { PoolFitOutput } from "@worth/contracts";
import { DefinitionFigures, ExpectedMoney, Notice, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { percent } from "./lever-digits.ts";

export type PoolProps = { fit: PoolFitOutput; currency: string };

const whole = { maximumFractionDigits: 0 };

/** Which model a pool has, on which purchases, and what is expected of it. */
export function PoolFigures({ fit, currency }: PoolProps) {
  const t = useAdminText();
  const format = useFormat();
  const { body, purchaseModel, sinceAt } = fit;
  return (
    <Section
      title={t("insights:model.since", {
        model: t(`insights:model.names.${purchaseModel}`),
        date: format.date(sinceAt),
      })}
      sub={[
        t(`insights:model.says.${purchaseModel}`),
        ...(body.dropoutSignal ? [] : [t("insights:model.noDropout")]),
      ].join(" ")}
    >
      {!body.isInUse && <Notice tone="warn">{t("insights:model.notUsed")}</Notice>}
      {body.drawnTowards !== "nothing" && <Notice>{t(`insights:model.drawn.${body.drawnTowards}`)}</Notice>}
      <DefinitionFigures figures={useFigures({ fit, currency })} />
    </Section>
  );
}

function useFigures({ fit, currency }: PoolProps) {
  const t = useAdminText();
  const format = useFormat();
  const { body, customerCount, repeaterCount, firstDay, lastDay } = fit;
  const {
    expectedTotalMinor: total,
    expectedPurchasesNextYear: purchases,
    annualDiscount,
    marginRate,
  } = body;
  const count = (value: number) => format.number(value, whole);
  const purchasesText = ({ low, expected, high }: NonNullable<typeof purchases>) =>
    t("insights:model.figures.interval", {
      expected: count(expected),
      low: count(low),
      high: count(high),
    });
  return [
    {
      label: t("insights:model.figures.total"),
      value:
        total === null ? (
          t("insights:model.figures.totalNone")
        ) : (
          <ExpectedMoney
            amountMinor={Math.round(total.expected)}
            lowMinor={Math.round(total.low)}
            highMinor={Math.round(total.high)}
            currency={currency}
          />
        ),
      detail: t("insights:model.figures.totalDetail", { discount: format.share(annualDiscount, 1) }),
    },
    {
      label: t("insights:model.figures.purchases"),
      value: purchases === null ? t("insights:model.figures.totalNone") : purchasesText(purchases),
      detail: t("insights:model.figures.purchasesDetail"),
    },
    {
      label: t("insights:model.figures.seen"),
      value: count(customerCount),
      detail: t("insights:model.figures.seenDetail", {
        repeaters: count(repeaterCount),
        first: format.calendarDay(firstDay, "short"),
        last: format.calendarDay(lastDay, "short"),
      }),
    },
    {
      label: t("insights:model.figures.margin"),
      value: format.number(marginRate, percent),
      detail: t("insights:model.figures.marginDetail", {
        cost: format.money(Math.round(body.servingCostPerPurchaseMinor), currency),
      }),
    },
  ];
}
