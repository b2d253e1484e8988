import { NavLink } from "react-router";

export type TabsProps = { label: string; tabs: readonly { href: string; label: string }[] };

/** Pages about one thing, as links in a row. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink
              end
              to={tab.href}
              className="inline-flex min-h-10 items-center border-b-2 border-transparent text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
