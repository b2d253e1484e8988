export const boardVisibilities = ["everyone", "members", "beta_group"] as const;

/** What the programme understands of a status, whatever its board calls it. */
export const ideaStages = ["submitted", "under_review", "planned", "in_beta", "shipped", "declined"] as const;
export type IdeaStage = (typeof ideaStages)[number];

/** Stages in which nothing is decided any more: nobody votes there. */
export const endedStages = ["shipped", "declined"] as const satisfies readonly IdeaStage[];

export const ideaStates = ["draft", "waiting", "published", "hidden"] as const;

/** The orders members and visitors choose among. Value is nobody's business but the staff's. */
export const ideaSorts = ["trend", "votes", "newest"] as const;

export const staffIdeaSorts = ["votes", "trend", "value", "effort", "newest"] as const;

export const contributionKinds = ["refiner", "tester"] as const;

export const mostAttachments = 3;
export const longestIdea = 5_000;
export const longestComment = 2_000;
/** As many similar ideas as help while typing. */
export const mostSimilar = 5;
