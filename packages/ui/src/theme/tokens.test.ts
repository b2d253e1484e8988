import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrastRatio, parseHexColour } from "./contrast.ts";

const css = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");

/** A token's light and dark colour as the style sheet has them. */
function token(name: string) {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  const colours = { light: parseHexColour(light ?? ""), dark: parseHexColour(dark ?? "") };
  if (colours.light === undefined || colours.dark === undefined) throw new Error(`no token --${name}`);
  return { light: colours.light, dark: colours.dark };
}

const schemes = ["light", "dark"] as const;

const grounds = {
  ink: ["paper", "surface", "sunken", "warn-soft", "bad-soft", "accent-soft"],
  muted: ["paper", "surface", "sunken"],
  accent: ["paper", "surface", "accent-soft"],
  "accent-ink": ["accent"],
  "influence-text": ["paper", "surface", "warn-soft"],
  negative: ["paper", "surface", "bad-soft"],
  referral: ["paper"],
  paper: ["ink"],
} as const;
const pairs = Object.entries(grounds).flatMap(([text, under]) => under.map((ground) => ({ text, ground })));

test.each(pairs)("text in --$text can be read on --$ground in light and dark", ({ text, ground }) => {
  for (const scheme of schemes) {
    expect(contrastRatio(token(text)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(["own", "referral", "influence", "innovation", "accent", "edge"])(
  "a shape in --%s stands out from the paper (WCAG 1.4.11)",
  (name) => {
    for (const scheme of schemes) {
      expect(contrastRatio(token(name)[scheme], token("paper")[scheme])).toBeGreaterThanOrEqual(3);
    }
  },
);
