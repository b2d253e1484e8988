import type { ReactNode } from "react";

export type ItemListProps = { children: ReactNode; label?: string | undefined };

/** Rows between hairlines: a friend, an idea, something that happened. */
export function ItemList({ children, label }: ItemListProps) {
  return (
    <ul aria-label={label} className="grid">
      {children}
    </ul>
  );
}

export type ItemProps = {
  title: ReactNode;
  detail?: ReactNode;
  /** At the end of the first line: an amount, a tag, a small button. */
  end?: ReactNode;
  /** Below all of it, over the full width: progress, a form. */
  children?: ReactNode;
};

export function Item({ title, detail, end, children }: ItemProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 border-t border-line py-3">
      <div>{title}</div>
      {end !== undefined && <div className="text-end">{end}</div>}
      {detail !== undefined && <div className="col-start-1 text-sm text-muted">{detail}</div>}
      {children !== undefined && <div className="col-span-2 mt-1.5">{children}</div>}
    </li>
  );
}
