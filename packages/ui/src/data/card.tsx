import { useId, type ReactNode } from "react";

export type CardProps = {
  title?: ReactNode;
  children?: ReactNode;
  /** The card's one action, over its full width on a phone. */
  action?: ReactNode;
};

/** The one ask or offer on a page that may stand in a box. */
export function Card({ title, children, action }: CardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : titleId}
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      {title !== undefined && (
        <h2 id={titleId} className="text-lg font-semibold tracking-[-0.01em]">
          {title}
        </h2>
      )}
      {children}
      {action}
    </section>
  );
}
