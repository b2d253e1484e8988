/** The frame of everything that is typed into or chosen from. The edge has 3:1 contrast (WCAG 1.4.11). */
export const controlClasses =
  "block w-full min-h-11 rounded-lg border border-edge bg-surface px-3.5 py-2 text-base text-ink " +
  "placeholder:text-muted focus-visible:rounded-lg disabled:bg-sunken disabled:text-muted " +
  "aria-invalid:border-2 aria-invalid:border-negative";

/** Ticks and radio buttons: native, in our accent; their label makes the target large. */
export const tickClasses = "my-0.5 size-5 shrink-0";
