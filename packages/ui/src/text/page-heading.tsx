import type { ReactNode } from "react";

export type PageHeadingProps = {
  /** The finding, as a sentence a person would say: "Call Brightwater first". */
  title: ReactNode;
  /** Why, in one line. */
  sub?: ReactNode;
  /** Where this page is, above the title: a breadcrumb. */
  above?: ReactNode;
  /** The page's one primary action, tags or links. */
  actions?: ReactNode;
};

/** The first thing on a page: what was found, why, what to do. */
export function PageHeading({ title, sub, above, actions }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-3xl flex-1 basis-72">
        {above !== undefined && <div className="mb-1 text-sm text-muted">{above}</div>}
        <h1 className="font-serif text-2xl font-normal tracking-[-0.015em]">{title}</h1>
        {sub !== undefined && <p className="mt-1.5 text-muted">{sub}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
