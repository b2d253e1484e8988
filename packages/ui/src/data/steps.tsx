import { classNames } from "../class-names.ts";
import { VisuallyHidden } from "../text/visually-hidden.tsx";
import { useUiText } from "../use-ui-text.ts";
import type { Step, StepState } from "./step-state.ts";

const bars = {
  done: "bg-referral",
  current: "bg-referral",
  held: "bg-influence",
  todo: "bg-line",
  stopped: "bg-negative",
} as const satisfies Record<StepState, string>;

const words = {
  done: "text-muted",
  current: "font-semibold text-ink",
  held: "font-semibold text-influence-text",
  todo: "text-muted",
  stopped: "font-semibold text-negative",
} as const satisfies Record<StepState, string>;

export type StepsProps = {
  /** What makes these steps, read aloud: "Progress of Leo's referral". */
  label: string;
  steps: readonly Step[];
};

/** Progress in one line: a bar and a word for each step. */
export function Steps({ label, steps }: StepsProps) {
  const t = useUiText();
  return (
    <ol aria-label={label} className="grid auto-cols-fr grid-flow-col gap-1.5">
      {steps.map((step) => (
        <li key={step.label} aria-current={isHere(step.state) ? "step" : undefined} className="grid gap-1">
          <span
            className={classNames(
              "h-1 rounded-full border-t-4 border-transparent bg-clip-border",
              bars[step.state],
            )}
          />
          <span className={classNames("text-xs", words[step.state])}>
            {step.label}
            <VisuallyHidden>, {t(`step.${step.state}`)}</VisuallyHidden>
          </span>
        </li>
      ))}
    </ol>
  );
}

function isHere(state: StepState): boolean {
  return state === "current" || state === "held" || state === "stopped";
}
