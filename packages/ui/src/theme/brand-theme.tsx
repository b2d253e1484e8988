import { brandAccent } from "./brand-accent.ts";

export type BrandThemeProps = {
  /** The programme's accent as hex; anything else leaves the house colour. */
  accent: string | undefined;
  /** The page's CSP nonce. */
  nonce: string | undefined;
};

/** Puts the programme's accent over ours. Goes into the document's head, after the style sheet. */
export function BrandTheme({ accent, nonce }: BrandThemeProps) {
  const css = accent === undefined ? undefined : brandThemeCss(accent);
  if (css === undefined) return null;
  // Browsers hide the nonce from scripts, so the client's first render sees another one.
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}

/** The rule that replaces the accent tokens; built from parsed colours only, so nothing foreign gets in. */
export function brandThemeCss(hex: string): string | undefined {
  const brand = brandAccent(hex);
  if (brand === undefined) return undefined;
  const { light, dark } = brand;
  return (
    `:root{--accent:light-dark(${light.accent},${dark.accent});` +
    `--accent-ink:light-dark(${light.accentInk},${dark.accentInk});` +
    `--accent-soft:light-dark(${light.accentSoft},${dark.accentSoft})}`
  );
}
