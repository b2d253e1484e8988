import type { ReactNode } from "react";

export type GainTextProps = {
  /** The amount with its sign in words or figures: "+100", "−500". */
  children: ReactNode;
  gained: boolean;
};

/** What was earned or spent; the sign says it, the colour repeats it. */
export function GainText({ children, gained }: GainTextProps) {
  return (
    <span className={gained ? "font-semibold text-referral tabular-nums" : "font-semibold tabular-nums"}>
      {children}
    </span>
  );
}
