import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { classNames } from "../class-names.ts";
import { useUiText } from "../use-ui-text.ts";
import { AccountMenu } from "./account-menu.tsx";
import { BrandLink } from "./brand-link.tsx";
import { currentItem } from "./current-item.ts";
import type { PortalNavigationItem, ShellAccount, ShellBrand, ShellLink } from "./shell-types.ts";
import { SkipLink } from "./skip-link.tsx";

export type PortalShellProps = {
  brand: ShellBrand;
  /** At most five; empty for visitors. */
  navigation: readonly PortalNavigationItem[];
  account?: ShellAccount | undefined;
  /** Instead of the account, for visitors: "Sign in". */
  signIn?: ShellLink | undefined;
  footer?: readonly ShellLink[] | undefined;
  /** Above the page: what is played by a stand-in, what just happened. */
  notice?: ReactNode;
  /** `reading` for most pages, `wide` for walls of reviews or perks. */
  width?: "reading" | "wide" | undefined;
  children: ReactNode;
};

/** The frame of every portal page: navigation under the thumb on a phone, above the page elsewhere. */
export function PortalShell(props: PortalShellProps) {
  const { brand, navigation, account, signIn, footer = [], notice, width = "reading", children } = props;
  const t = useUiText();
  const column = classNames("mx-auto w-full px-5 sm:px-8", width === "wide" ? "max-w-5xl" : "max-w-3xl");
  return (
    <div className={classNames("flex min-h-dvh flex-col", navigation.length > 0 && "max-md:pb-20")}>
      <SkipLink />
      <header className={classNames(column, "flex min-h-16 items-center justify-between gap-4")}>
        <BrandLink brand={brand} />
        <div className="flex min-w-0 items-center gap-5">
          {navigation.length > 0 && <PortalNavigation label={t("mainNavigation")} items={navigation} />}
          {account !== undefined && <AccountMenu account={account} />}
          {account === undefined && signIn !== undefined && (
            <Link to={signIn.href} className="inline-flex min-h-9 items-center font-semibold text-accent">
              {signIn.label}
            </Link>
          )}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={classNames(column, "grid grid-cols-1 content-start gap-7 pt-3 pb-14 md:pt-8")}
      >
        {notice}
        {children}
      </main>
      {footer.length > 0 && (
        <footer className={classNames(column, "mt-auto")}>
          <nav aria-label={t("footerNavigation")} className="border-t border-line py-6">
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
              {footer.map(({ href, label }) => (
                <li key={href}>
                  <Link to={href} className="inline-flex min-h-[24px] items-center hover:text-ink">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      )}
    </div>
  );
}

type PortalNavigationProps = { label: string; items: readonly PortalNavigationItem[] };

function PortalNavigation({ label, items }: PortalNavigationProps) {
  const { pathname } = useLocation();
  const current = currentItem(items, pathname);
  return (
    <nav
      aria-label={label}
      className="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-line max-md:bg-paper max-md:pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="flex max-md:px-1 md:justify-end md:gap-1">
        {items.map(({ href, label: text, icon: Icon }) => (
          <li key={href} className="max-md:min-w-0 max-md:flex-1">
            <Link
              to={href}
              aria-current={href === current?.href ? (pathname === href ? "page" : "true") : undefined}
              className="group flex items-center justify-center rounded-md text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink max-md:flex-col max-md:gap-0.5 max-md:py-2 max-md:text-[0.6875rem] md:min-h-9 md:px-3 md:aria-[current]:bg-sunken"
            >
              <Icon
                aria-hidden="true"
                size={22}
                strokeWidth={1.75}
                className="group-aria-[current]:text-accent md:hidden"
              />
              <span className="max-w-full truncate">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
