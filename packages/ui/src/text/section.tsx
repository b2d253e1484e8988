import { useId, type ReactNode } from "react";

export type SectionProps = {
  /** Words, or a link to the page that is about them. */
  title: ReactNode;
  /** One line below the title. */
  sub?: ReactNode;
  /** A quiet link or button beside the title. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page under its second-level heading. */
export function Section({ title, sub, action, children }: SectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={titleId} className="text-lg font-semibold tracking-[-0.01em]">
          {title}
        </h2>
        {action}
        {sub !== undefined && <p className="basis-full text-sm text-muted">{sub}</p>}
      </div>
      {children}
    </section>
  );
}
