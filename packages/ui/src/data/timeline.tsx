import type { ReactNode } from "react";
import { Check, Pause, X } from "lucide-react";
import { classNames } from "../class-names.ts";
import { VisuallyHidden } from "../text/visually-hidden.tsx";
import { useUiText } from "../use-ui-text.ts";
import type { StepState } from "./step-state.ts";

export type TimelineEntry = {
  key: string;
  title: ReactNode;
  state?: StepState | undefined;
  /** When, as text or a `DateText`. */
  when?: ReactNode;
  detail?: ReactNode;
};

export type TimelineProps = { label: string; entries: readonly TimelineEntry[] };

const marks = {
  done: "border-referral bg-referral text-paper",
  current: "border-accent bg-paper text-accent",
  held: "border-influence bg-warn-soft text-influence-text",
  todo: "border-edge bg-paper",
  stopped: "border-negative bg-bad-soft text-negative",
} as const satisfies Record<StepState, string>;

/** What happened, in order, each with its date and reason; what is still to come in the same row. */
export function Timeline({ label, entries }: TimelineProps) {
  const t = useUiText();
  return (
    <ol aria-label={label} className="grid">
      {entries.map(({ key, title, state = "done", when, detail }) => (
        <li key={key} className="group grid grid-cols-[1.25rem_1fr] gap-x-3">
          <span className="grid grid-rows-[auto_1fr] justify-items-center gap-y-0.5">
            <span
              className={classNames(
                "mt-0.5 grid size-5 place-items-center rounded-full border-2",
                marks[state],
              )}
            >
              <StateIcon state={state} />
            </span>
            <span className="w-px bg-line group-last:hidden" />
          </span>
          <div className="pb-5 group-last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={state === "todo" ? "text-muted" : "font-medium"}>
                {title}
                <VisuallyHidden>, {t(`step.${state}`)}</VisuallyHidden>
              </span>
              {when !== undefined && <span className="text-sm text-muted">{when}</span>}
            </div>
            {detail !== undefined && <div className="text-sm text-muted">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StateIcon({ state }: { state: StepState }) {
  const size = 12;
  switch (state) {
    case "done":
      return <Check aria-hidden="true" size={size} strokeWidth={3} />;
    case "held":
      return <Pause aria-hidden="true" size={size} strokeWidth={1} fill="currentColor" />;
    case "stopped":
      return <X aria-hidden="true" size={size} strokeWidth={3} />;
    case "current":
      return <span className="size-2 rounded-full bg-accent" />;
    case "todo":
      return null;
  }
}
