import { z } from "zod";
import { textSchema } from "../fields.ts";

export const betaMemberStates = ["invited", "waiting", "joined", "left", "removed"] as const;

export const betaTestKinds = ["build", "feature", "touchpoint"] as const;

/** Whether a test takes feedback: it opens, and closes, by itself or when staff say so. */
export const betaTestPhases = ["coming", "open", "closed"] as const;

/** A rating is 1 to 5. */
export const feedbackQuestionKinds = ["rating", "choice", "text"] as const;

export const feedbackItemKinds = ["bug", "praise", "idea"] as const;

/** What a touchpoint is rated on, whatever else is asked. */
export const touchpointRatings = ["People", "Information", "Deliverables"] as const;

export const longestFeedback = 5_000;
export const mostScreenshots = 3;

/** Nothing, or text. */
export const openTextSchema = (longest: number) =>
  z.union([z.string().trim().length(0), textSchema(longest)]);
