import { expect, test } from "vitest";
import { renderMarkup } from "../render-markup.tsx";
import { PerkView } from "./perk-view.tsx";

const towel = {
  name: "A tea towel",
  description: "Linen.",
  unit: "points",
  price: 1_200,
  fulfilment: "by_hand",
  value: null,
  left: 1,
  perMemberLimit: 1,
  leastTier: "Silver",
} as const;

test("a perk says what it costs, how it comes, how many there are and for whom", () => {
  const markup = renderMarkup(<PerkView perk={towel} />);
  expect(markup).toContain("<h3");
  for (const words of [
    "1,200 points",
    "hands it out",
    "1 left.",
    "Once for each member.",
    "For Silver and higher.",
  ])
    expect(markup).toContain(words);
});

test("a code says what it is worth, and nothing of limits there are not", () => {
  const code = { ...towel, unit: "USD", fulfilment: "promotion_code" as const, left: null, leastTier: null };
  const value = { amountMinor: 15_00, currency: "USD" };
  const markup = renderMarkup(<PerkView perk={{ ...code, value, perMemberLimit: null }} isPageHeading />);
  expect(markup).toContain("<h1");
  expect(markup).toContain("$12 of credit");
  expect(markup).toContain("A code worth $15, for one purchase.</p>");
});
