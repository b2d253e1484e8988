import { comparison } from "./insights/comparison.ts";
import { concentration } from "./insights/concentration.ts";
import { levers } from "./insights/levers.ts";
import { model } from "./insights/model.ts";

/** What the figures say about the whole programme. */
export const insights = {
  concentration,
  comparison,
  levers,
  model,
  empty: {
    title: "There are no purchases yet",
    concentration:
      "Once there are some, this page says how few customers make most of the sales, and who they are.",
    levers: "Once there are some, this page says what moved their margin from one period to the next.",
    model: "Once there are some, this page says which model forecasts them, and how far it was off.",
    action: "Import purchases",
  },
} as const;
