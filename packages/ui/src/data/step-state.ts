/** Where a step stands: behind us, happening now, waiting for a date, ahead, or where it ended for good. */
export type StepState = "done" | "current" | "held" | "todo" | "stopped";

export type Step = {
  label: string;
  state: StepState;
  /** The date or the reason in words. */
  detail?: string | undefined;
};
