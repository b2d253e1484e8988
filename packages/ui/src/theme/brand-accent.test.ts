import { expect, test } from "vitest";
import { brandAccent, readableRatio, type AccentColours } from "./brand-accent.ts";
import { brandThemeCss } from "./brand-theme.tsx";
import { contrastRatio, formatHexColour, parseHexColour, type Rgb } from "./contrast.ts";

const papers = { light: "#fbfaf7", dark: "#151410" } as const;

function colour(hex: string): Rgb {
  const parsed = parseHexColour(hex);
  if (parsed === undefined) throw new Error(`not a colour: ${hex}`);
  return parsed;
}

function weakestContrast({ accent, accentInk, accentSoft }: AccentColours, paper: string): number {
  const grounds = [paper, accentSoft, accentInk].map(colour);
  return Math.min(...grounds.map((ground) => contrastRatio(colour(accent), ground)));
}

test("every colour a brand may choose can be read as text, on its soft ground and under its ink, in both schemes", () => {
  const levels = [0, 51, 102, 153, 204, 255];
  const colours = levels.flatMap((r) => levels.flatMap((g) => levels.map((b): Rgb => [r, g, b])));
  for (const rgb of colours) {
    const brand = brandAccent(formatHexColour(rgb));
    if (brand === undefined) throw new Error("a hex colour was refused");
    expect(weakestContrast(brand.light, papers.light)).toBeGreaterThanOrEqual(readableRatio);
    expect(weakestContrast(brand.dark, papers.dark)).toBeGreaterThanOrEqual(readableRatio);
  }
});

test("a readable colour stays as it was given, a pale one is moved and says so", () => {
  expect(brandAccent("#14684c")).toMatchObject({ adjusted: false, light: { accent: "#14684c" } });
  const pale = brandAccent("#ffd84d");
  expect(pale?.adjusted).toBe(true);
  expect(pale?.givenRatio).toBeLessThan(readableRatio);
});

test("nothing but a colour reaches the style sheet", () => {
  expect(brandThemeCss("#14684c")).toMatch(/^:root\{--accent:light-dark\(#14684c,#[0-9a-f]{6}\);/);
  expect(brandThemeCss("#fff}</style><script>")).toBeUndefined();
});
