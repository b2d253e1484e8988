import { X } from "lucide-react";
import { NavLink } from "react-router";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { BrandLink } from "./brand-link.tsx";
import type { AdminNavigationItem, ShellBrand } from "./shell-types.ts";

export const adminNavigationId = "admin-navigation";

export type AdminNavigationProps = {
  brand: ShellBrand;
  groups: readonly (readonly AdminNavigationItem[])[];
};

/**
 * One element for both widths: a native popover below 1024 px, and from there on a plain column,
 * because `lg:block` outweighs the rule that hides a closed popover.
 */
export function AdminNavigation({ brand, groups }: AdminNavigationProps) {
  const t = useUiText();
  return (
    <nav
      id={adminNavigationId}
      popover="auto"
      aria-label={t("mainNavigation")}
      className="inset-y-0 start-0 end-auto m-0 h-dvh max-h-none w-64 overflow-y-auto border-e border-line bg-paper px-4 py-5 text-sm text-ink max-lg:shadow-lg lg:sticky lg:top-0 lg:block lg:w-auto"
    >
      <div className="mb-4 flex items-center justify-between ps-2.5">
        <BrandLink brand={brand} display />
        <button
          type="button"
          popoverTarget={adminNavigationId}
          popoverTargetAction="hide"
          aria-label={t("closeMenu")}
          className="grid size-9 cursor-pointer place-items-center rounded-md lg:hidden"
        >
          <X aria-hidden="true" size={20} />
        </button>
      </div>
      {groups.map((items) => (
        <ul
          key={items[0]?.href}
          className="grid gap-px border-line py-2.5 not-first-of-type:border-t first-of-type:pt-0"
        >
          {items.map((item) => (
            <li key={item.href}>
              <AdminLink {...item} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function AdminLink({ href, label, count = 0, exact = false }: AdminNavigationItem) {
  const format = useFormat();
  return (
    <NavLink
      to={href}
      end={exact}
      className="flex min-h-8.5 items-center justify-between gap-3 rounded-md px-2.5 text-muted hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      {label}
      {count > 0 && <span>{format.number(count)}</span>}
    </NavLink>
  );
}
