import { Link } from "react-router";
import type { ShellLink } from "./shell-types.ts";

export type BreadcrumbProps = {
  /** Read aloud: "You are here". */
  label: string;
  links: readonly ShellLink[];
  current: string;
};

/** The way to this page; stands above its heading. */
export function Breadcrumb({ label, links, current }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-1.5">
        {links.map(({ href, label: text }) => (
          <li key={href} className="flex gap-x-1.5">
            <Link to={href} className="min-h-[24px] hover:text-ink hover:underline">
              {text}
            </Link>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
