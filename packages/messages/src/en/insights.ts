import { comparison } from "./insights/comparison.ts";
import { concentration } from "./insights/concentration.ts";
import { levers } from "./insights/levers.ts";
import { model } from "./insights/model.ts";

/** What the figures say about the whole programme. */
export const insights = { concentration, comparison, levers, model } as const;
