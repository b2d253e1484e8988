import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type TagTone = "accent" | "neutral" | "warn" | "bad";

const tones = {
  accent: "bg-accent-soft text-accent",
  neutral: "bg-sunken text-ink",
  warn: "bg-warn-soft text-influence-text",
  bad: "bg-bad-soft text-negative",
} as const satisfies Record<TagTone, string>;

export type TagProps = { tone?: TagTone | undefined; children: ReactNode };

/** A short word about what it stands beside: a role, a group, a label. */
export function Tag({ tone = "neutral", children }: TagProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-sm border border-transparent px-2 py-px text-xs font-semibold",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
