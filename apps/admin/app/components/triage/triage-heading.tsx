import type { ListTriageOutput, TriageWork } from "@worth/contracts";
import { PageHeading, useFormat } from "@worth/ui";
import { useAdminText, type AdminText } from "../use-admin-text.ts";
import type { NamedFraction, NamedMultiple } from "../words/name-ratio.ts";
import { findTriageHeadline, type TriageFinding } from "./find-headline.ts";

/** The page's finding, from the first two rows shown. */
export function TriageHeading({ list, work }: { list: ListTriageOutput; work: TriageWork }) {
  const t = useAdminText();
  const format = useFormat();
  const { rows, page, pageSize, total, currency } = list;
  if (page > 1) {
    const range = { from: (page - 1) * pageSize + 1, to: (page - 1) * pageSize + rows.length };
    return (
      <PageHeading title={t("triage:heading.later", range)} sub={t("triage:heading.laterSub", { total })} />
    );
  }
  if (work !== "open") return <PageHeading title={t(`triage:heading.${work}`, { count: total })} />;
  const finding = findTriageHeadline(rows);
  if (finding.kind === "nobody") return <PageHeading title={t("triage:heading.nobody")} />;
  const { first } = finding;
  const amount = format.money(first.headline.totalMinor, currency, { precision: "rounded" });
  return (
    <PageHeading
      title={t(`triage:heading.${first.action}`, { name: first.name })}
      sub={explain(t, finding, amount)}
    />
  );
}

function explain(t: AdminText, finding: Exclude<TriageFinding, { kind: "nobody" }>, amount: string): string {
  if (finding.kind === "alone") {
    return t("triage:finding.alone", { amount, brought: t(`value:share.${finding.brought}`) });
  }
  const other = finding.second.name;
  const worth = multipleWords(t, finding.worth);
  if (finding.kind === "brings") {
    const key = finding.brought === "none" ? "spends_more" : "brings";
    return t(`triage:finding.${key}`, { other, worth, brought: t(`value:share.${finding.brought}`) });
  }
  if (finding.spend === null) return t("triage:finding.spends_nothing", { other, worth });
  return t("triage:finding.spends_less", { other, worth, spend: fractionWords(t, finding.spend) });
}

function multipleWords(t: AdminText, { name, precision }: NamedMultiple): string {
  const word = t(`value:multiple.${name}`);
  if (precision === "exact") return word;
  return t(precision === "about" ? "value:aboutRatio" : "value:moreThanRatio", { word });
}

function fractionWords(t: AdminText, { name, precision }: NamedFraction): string {
  const word = t(`value:fraction.${name}`);
  if (precision === "exact" || name === "nearly_all") return word;
  return t(precision === "about" ? "value:aboutRatio" : "value:lessThanRatio", { word });
}
