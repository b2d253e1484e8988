import { expect, test } from "vitest";
import { renderMarkup } from "../render-markup.tsx";
import { LorenzCurve } from "./lorenz-curve.tsx";
import { lorenzGeometry } from "./lorenz-geometry.ts";
import { WaterfallChart } from "./waterfall-chart.tsx";

const brightwater = { own: 3_000_000, referral: 25_000_000, influence: 0, innovation: 0 };

test("a waterfall says its amounts in words and in a table", () => {
  const markup = renderMarkup(
    <WaterfallChart title="Half stays with them" parts={brightwater} netMinor={15_500_000} currency="USD" />,
  );
  expect(markup).toContain(
    'aria-label="Own $30,000, Referral +$250,000, Headline $280,000, Stays with others −$125,000, Net value $155,000"',
  );
  expect(markup).toMatch(/<th scope="row"[^>]*>Stays with others<\/th><td[^>]*>−\$125,000<\/td>/);
});

test("columns of a waterfall are drawn in proportion to their amounts", () => {
  const markup = renderMarkup(
    <WaterfallChart title="Half stays with them" parts={brightwater} netMinor={15_500_000} currency="USD" />,
  );
  const heights = [...markup.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map((match) => Number(match[1]));
  const [own = 0, referral = 0, headline = 0, passedOn = 0, net = 0] = heights;
  expect(own + referral).toBeCloseTo(headline, 6);
  expect(headline - passedOn).toBeCloseTo(net, 6);
  expect(referral / own).toBeCloseTo(250 / 30, 6);
});

test("a Lorenz curve names its marked point and shows every point in its table", () => {
  const points = [
    { customerShare: 0.5, valueShare: 0.1 },
    { customerShare: 0.8, valueShare: 0.33 },
  ];
  const top = { customerShare: 0.2, valueShare: 0.67 };
  const markup = renderMarkup(<LorenzCurve title="A fifth make two thirds" points={points} top={top} />);
  expect(markup).toContain('aria-label="Top 20% make 67%"');
  expect(markup).toMatch(/<th scope="row"[^>]*>80%<\/th><td[^>]*>33%<\/td>/);
});

test("a Lorenz curve runs from corner to corner and its mark lies on it", () => {
  const points = [{ customerShare: 0.8, valueShare: 0.33 }];
  const geometry = lorenzGeometry(points, { customerShare: 0.2, valueShare: 0.67 }, 100);
  expect(geometry.curvePath).toMatch(/^M0,100/);
  expect(geometry.curvePath).toMatch(/100,0$/);
  expect([geometry.topX, geometry.topY]).toEqual([80, 67]);
});
