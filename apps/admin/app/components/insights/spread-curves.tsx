import type { ConcentrationOutput } from "@worth/contracts";
import { HistoryChart, LorenzCurve, Notice, useFormat, WhaleCurve } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import type { SpreadProps } from "./concentration-figures.tsx";

/** The Lorenz curve, and beside it how the top shares moved from run to run. */
export function SpreadCurves({ concentration, spread }: SpreadProps) {
  const { whale, history } = concentration;
  return (
    <>
      {whale !== null && <BelowNothing concentration={concentration} whale={whale} />}
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <Curve concentration={concentration} spread={spread} />
        {whale !== null && <Whale concentration={concentration} whale={whale} />}
        <History history={history} />
      </div>
    </>
  );
}

function Curve({ concentration: { measure, base }, spread }: SpreadProps) {
  const t = useAdminText();
  const format = useFormat();
  const { keyCount, top20Share, curve } = spread;
  return (
    <LorenzCurve
      title={t("insights:concentration.curve", {
        count: keyCount,
        total: format.number(keyCount),
        of: t(`insights:concentration.of.${measure}`),
      })}
      sub={t("insights:concentration.curveSub", {
        measure: t(`insights:concentration.measures.${measure}`),
        base: t(`insights:concentration.among.${base}`),
      })}
      points={curve.map(({ customers, held }) => ({ customerShare: customers, valueShare: held }))}
      top={{ customerShare: 0.2, valueShare: top20Share }}
    />
  );
}

type WhaleProps = {
  concentration: ConcentrationOutput;
  whale: NonNullable<ConcentrationOutput["whale"]>;
};

/** Says who counts as nothing in the shares. */
function BelowNothing({ concentration: { currency }, whale: { belowCount, belowTotal } }: WhaleProps) {
  const t = useAdminText();
  const format = useFormat();
  return (
    <Notice>
      {t("insights:concentration.whale.below", {
        count: belowCount,
        total: format.number(belowCount),
        amount: format.money(-belowTotal, currency),
      })}
    </Notice>
  );
}

function Whale({ concentration: { currency }, whale: { curve } }: WhaleProps) {
  const t = useAdminText();
  const format = useFormat();
  const nobody = { customers: 0, total: 0 };
  const peak = curve.reduce((best, point) => (point.total > best.total ? point : best), nobody);
  const end = curve.at(-1) ?? nobody;
  const money = (amountMinor: number) => format.money(amountMinor, currency, { precision: "rounded" });
  return (
    <WhaleCurve
      title={t("insights:concentration.whale.title", {
        share: format.share(peak.customers),
        peak: money(peak.total),
        back: money(peak.total - end.total),
      })}
      sub={t("insights:concentration.whale.sub")}
      points={curve.map(({ customers, total }) => ({ customerShare: customers, totalMinor: total }))}
      currency={currency}
    />
  );
}

/** Shares that differ by less than this read the same. */
const visible = 0.0005;

function History({ history }: { history: ConcentrationOutput["history"] }) {
  const t = useAdminText();
  const format = useFormat();
  const [first, last] = [history.at(0), history.at(-1)];
  if (!first || !last) return null;
  const change = last.top20Share - first.top20Share;
  const way =
    history.length === 1 ? "one" : Math.abs(change) < visible ? "same" : change > 0 ? "more" : "less";
  return (
    <HistoryChart
      title={t(`insights:concentration.history.title.${way}`, {
        date: format.date(first.asOf, "short"),
        before: format.share(first.top20Share, 1),
        now: format.share(last.top20Share, 1),
      })}
      sub={t("insights:concentration.history.sub")}
      lines={[t("insights:concentration.top20"), t("insights:concentration.top10")]}
      points={history.map(({ asOf, top20Share, top10Share }) => ({
        at: asOf,
        values: [top20Share, top10Share],
      }))}
    />
  );
}
