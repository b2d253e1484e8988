import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What is not here yet, as a sentence. */
  title: string;
  /** What will appear here and when. */
  children?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
};

/** A list with nothing in it: says so and offers the one next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-3 border-y border-line py-8">
      <div>
        <p className="font-serif text-xl">{title}</p>
        {children !== undefined && <div className="mt-1.5 max-w-prose text-muted">{children}</div>}
      </div>
      {action}
    </div>
  );
}
