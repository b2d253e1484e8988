import { useId } from "react";

export type ProgressProps = {
  label: string;
  /** Done so far and in all, in the same unit. */
  done: number;
  total: number;
  /** The same in words: "1,200 of 4,000 rows". */
  text: string;
};

/** How far a long job has come. The reader may leave; the page says the same when they return. */
export function Progress({ label, done, total, text }: ProgressProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span className="text-sm text-muted tabular-nums">{text}</span>
      </div>
      <progress
        id={id}
        value={done}
        max={Math.max(1, total)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      >
        {text}
      </progress>
    </div>
  );
}
