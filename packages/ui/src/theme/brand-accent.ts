import { contrastRatio, formatHexColour, parseHexColour, type Rgb } from "./contrast.ts";

/** The accent of one scheme: the colour, the text on it, the soft ground behind it. Hex colours. */
export type AccentColours = { accent: string; accentInk: string; accentSoft: string };

export type BrandAccent = {
  light: AccentColours;
  dark: AccentColours;
  /** Contrast of the colour as it was given, on light paper. */
  givenRatio: number;
  /** The given colour could not be read on light paper and was moved until it could. */
  adjusted: boolean;
};

/** WCAG 2.2 AA for text. */
export const readableRatio = 4.5;

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const grounds = {
  light: { paper: [251, 250, 247], towards: black },
  dark: { paper: [21, 20, 16], towards: white },
} as const satisfies Record<string, { paper: Rgb; towards: Rgb }>;

/**
 * Makes a brand's colour usable as the accent of both schemes: it keeps its hue and moves towards black
 * (or white, on dark paper) only as far as text in it needs to be read on the paper and on its soft ground.
 * Undefined when `hex` is not a hex colour.
 */
export function brandAccent(hex: string): BrandAccent | undefined {
  const given = parseHexColour(hex);
  if (given === undefined) return undefined;
  const light = accentOn(given, "light");
  return {
    light,
    dark: accentOn(given, "dark"),
    givenRatio: contrastRatio(given, grounds.light.paper),
    adjusted: light.accent !== formatHexColour(given),
  };
}

function accentOn(given: Rgb, scheme: keyof typeof grounds): AccentColours {
  const { paper, towards } = grounds[scheme];
  const soft = rounded(mix(paper, given, 0.12));
  const readable = (colour: Rgb) =>
    contrastRatio(colour, paper) >= readableRatio && contrastRatio(colour, soft) >= readableRatio;
  const steps = Array.from({ length: 101 }, (_, step) => rounded(mix(given, towards, step / 100)));
  const accent = steps.find(readable) ?? towards;
  const ink = contrastRatio(accent, white) >= contrastRatio(accent, black) ? white : black;
  return {
    accent: formatHexColour(accent),
    accentInk: formatHexColour(ink),
    accentSoft: formatHexColour(soft),
  };
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (a: number, b: number) => a + (b - a) * share;
  return [at(from[0], to[0]), at(from[1], to[1]), at(from[2], to[2])];
}

function rounded([red, green, blue]: Rgb): Rgb {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}
