import type { LucideIcon } from "lucide-react";

export type ShellBrand = {
  name: string;
  /** An image served by us; the name stands in for it when there is none. */
  logoUrl?: string | undefined;
  homeHref?: string | undefined;
};

export type ShellLink = { href: string; label: string };

export type PortalNavigationItem = ShellLink & {
  icon: LucideIcon;
  /** Where else this entry is the current one: pages that are reached through it. */
  covers?: readonly string[] | undefined;
};

export type AdminNavigationItem = ShellLink & {
  /** What waits there; zero is not shown. */
  count?: number | undefined;
  exact?: boolean | undefined;
};

export type ShellAccount = {
  name: string;
  /** One or two letters. */
  initials: string;
  links: readonly ShellLink[];
  /** Posts to `action`, so that a link can sign nobody out. */
  signOut: { action: string; label: string };
};
