/** One thing to choose from. */
export type Choice = {
  value: string;
  label: string;
  /** A line that says what choosing it means (radio groups only). */
  hint?: string | undefined;
  disabled?: boolean | undefined;
};
