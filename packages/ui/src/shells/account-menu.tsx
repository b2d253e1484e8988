import { Form, Link } from "react-router";
import { VisuallyHidden } from "../text/visually-hidden.tsx";
import { useUiText } from "../use-ui-text.ts";
import type { ShellAccount } from "./shell-types.ts";

const menuId = "account-menu";
const entryClasses = "flex min-h-10 w-full items-center rounded-md px-3 text-start hover:bg-sunken";

/** Who is signed in, with their pages and the way out. A native popover: opens and closes without scripts. */
export function AccountMenu({ account }: { account: ShellAccount }) {
  const t = useUiText();
  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-full border border-transparent bg-accent-soft text-sm font-semibold text-accent focus-visible:rounded-full"
      >
        <span aria-hidden="true">{account.initials}</span>
        <VisuallyHidden>{t("accountMenu", { name: account.name })}</VisuallyHidden>
      </button>
      <div
        id={menuId}
        popover="auto"
        className="inset-auto end-4 top-16 m-0 w-60 rounded-lg border border-line bg-surface p-1.5 text-ink shadow-lg supports-[position-area:bottom]:[inset:auto] supports-[position-area:bottom]:mt-1.5 supports-[position-area:bottom]:[position-area:block-end_span-inline-start]"
      >
        <p className="truncate border-b border-line px-3 pt-1.5 pb-2 text-sm text-muted">{account.name}</p>
        <ul className="pt-1.5">
          {account.links.map(({ href, label }) => (
            <li key={href}>
              <Link to={href} className={entryClasses}>
                {label}
              </Link>
            </li>
          ))}
          <li>
            <Form method="post" action={account.signOut.action}>
              <button type="submit" className={`${entryClasses} cursor-pointer`}>
                {account.signOut.label}
              </button>
            </Form>
          </li>
        </ul>
      </div>
    </>
  );
}
