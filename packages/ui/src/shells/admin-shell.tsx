import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { useUiText } from "../use-ui-text.ts";
import { AccountMenu } from "./account-menu.tsx";
import { AdminNavigation, adminNavigationId } from "./admin-navigation.tsx";
import { BrandLink } from "./brand-link.tsx";
import type { AdminNavigationItem, ShellAccount, ShellBrand } from "./shell-types.ts";
import { SkipLink } from "./skip-link.tsx";

export type AdminShellProps = {
  brand: ShellBrand;
  /** Groups parted by a hairline. */
  navigation: readonly (readonly AdminNavigationItem[])[];
  account: ShellAccount;
  /** In the bar above the page: a search box. */
  search?: ReactNode;
  /** Above the page: a stand-in is in use, a job is running. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The frame of every admin page: the navigation at its side, behind a button below 1024 px. */
export function AdminShell({ brand, navigation, account, search, notice, children }: AdminShellProps) {
  const t = useUiText();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <SkipLink />
      <AdminNavigation brand={brand} groups={navigation} />
      <div className="flex min-w-0 flex-col">
        <header className="flex min-h-16 w-full items-center gap-4 px-5 max-lg:border-b max-lg:border-line sm:px-8 lg:max-w-7xl lg:px-10">
          <button
            type="button"
            popoverTarget={adminNavigationId}
            className="-ms-2 inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 font-semibold lg:hidden"
          >
            <Menu aria-hidden="true" size={20} />
            {t("menu")}
          </button>
          <div className="min-w-0 max-sm:hidden lg:hidden">
            <BrandLink brand={brand} display />
          </div>
          <div className="ms-auto flex min-w-0 items-center gap-4 lg:flex-1 lg:justify-between">
            <div className="min-w-0 lg:w-80">{search}</div>
            <AccountMenu account={account} />
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="grid w-full max-w-7xl grid-cols-1 content-start gap-6 px-5 pt-6 pb-16 sm:px-8 lg:px-10 lg:pt-3"
        >
          {notice}
          {children}
        </main>
      </div>
    </div>
  );
}
