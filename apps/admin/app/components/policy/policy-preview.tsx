import { policySample, type PolicyPreviewOutput } from "@worth/contracts";
import { DefinitionFigures, Money, Notice, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { ChangeList } from "./change-list.tsx";
import { MoverTable } from "./mover-table.tsx";

/** What a draft would make of those it can move most. */
export function PolicyPreview({ preview }: { preview: PolicyPreviewOutput }) {
  const t = useAdminText();
  const { version, changes, currency, customerCount } = preview;
  return (
    <Section title={t("settingsValues:policy.preview.title")}>
      <Notice>
        {t(`settingsValues:policy.preview.${changes.length > 0 ? "nothingWritten" : "unchanged"}`, {
          version,
        })}
      </Notice>
      {changes.length > 0 && (
        <>
          <h3 className="font-semibold">{t("settingsValues:policy.preview.changed")}</h3>
          <ChangeList changes={changes} currency={currency} />
          {customerCount > 0 ? (
            <Outcome preview={preview} />
          ) : (
            <p className="text-muted">{t("settingsValues:policy.preview.nobody")}</p>
          )}
        </>
      )}
    </Section>
  );
}

function Outcome({ preview }: { preview: PolicyPreviewOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { customerCount, movedCount, movers, leftOutCount, topTen, stayInTopTen, rankCorrelation } = preview;
  const total = format.number(customerCount);
  const sentences = [
    t("settingsValues:policy.preview.ranks", { top: topTen, stay: stayInTopTen }),
    ...(rankCorrelation === null
      ? []
      : [t("settingsValues:policy.preview.correlation", { share: format.share(rankCorrelation, 1) })]),
  ];
  const sample = [
    t("settingsValues:policy.preview.sample", {
      count: customerCount,
      total,
      purchases: format.number(preview.purchaseCount),
      mouth: policySample.byWordOfMouth,
      own: policySample.byOwn,
    }),
    ...(leftOutCount > 0
      ? [
          t("settingsValues:policy.preview.leftOut", {
            count: leftOutCount,
            total: format.number(leftOutCount),
          }),
        ]
      : []),
  ];
  return (
    <>
      <Figures preview={preview} />
      {movers.length > 0 ? (
        <>
          <h3 className="font-semibold">
            {t("settingsValues:policy.preview.moved", {
              count: movedCount,
              moved: format.number(movedCount),
              total,
            })}
          </h3>
          <p className="-mt-2">{sentences.join(" ")}</p>
          <MoverTable movers={movers} currency={preview.currency} />
        </>
      ) : (
        <>
          <h3 className="font-semibold">{t("settingsValues:policy.preview.movedNone")}</h3>
          <p className="-mt-2">{t("settingsValues:policy.preview.movedNoneText")}</p>
        </>
      )}
      <p className="text-sm text-muted">{sample.join(" ")}</p>
    </>
  );
}

function Figures({ preview }: { preview: PolicyPreviewOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { currency, netOfPurchases } = preview;
  const beforeAfter = (name: "net" | "headline" | "contribution") => ({
    label: t(`settingsValues:policy.preview.${name}`),
    value: <Money amountMinor={preview[name].afterMinor} currency={currency} />,
    detail: t("settingsValues:policy.preview.before", {
      amount: format.money(preview[name].beforeMinor, currency),
    }),
  });
  return (
    <DefinitionFigures
      figures={[
        {
          label: t("settingsValues:policy.preview.netOfPurchases"),
          value: <Money amountMinor={netOfPurchases.afterMinor} currency={currency} />,
          detail: t("settingsValues:policy.preview.conserved"),
        },
        beforeAfter("net"),
        beforeAfter("headline"),
        beforeAfter("contribution"),
      ]}
    />
  );
}
