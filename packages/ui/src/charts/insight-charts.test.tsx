import { expect, test } from "vitest";
import { renderMarkup } from "../render-markup.tsx";
import { EffectBars } from "./effect-bars.tsx";
import { HistoryChart } from "./history-chart.tsx";
import { WhaleCurve } from "./whale-curve.tsx";

const rows = [
  { label: "Came", amountMinor: 12_300_00 },
  { label: "Left", amountMinor: -4_100_00, detail: "41 customers" },
];

test("effects are named with their signs, and their sum stands below them and in the table", () => {
  const markup = renderMarkup(
    <EffectBars title="More came than left" rows={rows} currency="USD" totalLabel="All together" />,
  );
  expect(markup).toMatch(/Left<span[^>]*>41 customers<\/span>/);
  expect(markup).toMatch(/<th scope="row"[^>]*>Left<\/th><td[^>]*>−\$4,100<\/td>/);
  expect(markup).toMatch(/<th scope="row"[^>]*>All together<\/th><td[^>]*>\+\$8,200<\/td>/);
});

test("bars of effects grow from one line, in proportion to their amounts", () => {
  const markup = renderMarkup(
    <EffectBars title="More came than left" rows={rows} currency="USD" totalLabel="All together" />,
  );
  const bars = [...markup.matchAll(/<rect x="([\d.]+)%"[^>]* width="([\d.]+)%"/g)];
  const [came, left, all] = bars.map(([, x, width]) => ({ from: Number(x), wide: Number(width) }));
  expect((came?.wide ?? 0) / (left?.wide ?? 1)).toBeCloseTo(3, 6);
  expect((left?.from ?? 0) + (left?.wide ?? 0)).toBeCloseTo(came?.from ?? -1, 6);
  expect((came?.wide ?? 0) - (left?.wide ?? 0)).toBeCloseTo(all?.wide ?? -1, 6);
});

test("a history names its last values and holds every run in its table, the newest first", () => {
  const points = [
    { at: "2026-01-01T03:17:00.000Z", values: [0.5, 0.625] },
    { at: "2026-01-02T03:17:00.000Z", values: [0.512, 0.631] },
  ];
  const markup = renderMarkup(<HistoryChart title="It held" lines={["Top fifth", "Gini"]} points={points} />);
  expect(markup).toContain('aria-label="Top fifth: 51.2%, Gini: 63.1%"');
  expect(markup.indexOf("62.5%")).toBeGreaterThan(markup.lastIndexOf("63.1%"));
  expect(markup.match(/stroke-dasharray/g)?.length).toBe(2);
});

test("a history of one run is a point, and one of none is not drawn", () => {
  const points = [{ at: "2026-01-01T03:17:00.000Z", values: [0.5] }];
  const markup = renderMarkup(<HistoryChart title="One run" lines={["Gini"]} points={points} />);
  expect(markup).toContain('<circle cx="98%" cy="50%"');
  expect(renderMarkup(<HistoryChart title="None" lines={["Gini"]} points={[]} />)).toBe("");
});

test("a whale curve names its peak and shows every point in its table", () => {
  const points = [
    { customerShare: 0, totalMinor: 0 },
    { customerShare: 0.6, totalMinor: 120_000_00 },
    { customerShare: 1, totalMinor: 100_000_00 },
  ];
  const markup = renderMarkup(<WhaleCurve title="The rest take some back" points={points} currency="USD" />);
  expect(markup).toContain('aria-label="The best 60% bring $120,000"');
  expect(markup).toMatch(/<th scope="row"[^>]*>100%<\/th><td[^>]*>\$100,000<\/td>/);
});
