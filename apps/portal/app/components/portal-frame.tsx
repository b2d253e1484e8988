import { PortalShell, type ShellAccount } from "@worth/ui";
import type { ReactNode } from "react";
import { initialsOf } from "./initials.ts";
import { memberNavigation } from "./member-pages.ts";
import { ProviderNotice } from "./provider-notice.tsx";
import { usePortalText, type PortalText } from "./use-portal-text.ts";
import { useRootData } from "./use-root-data.ts";

/** The frame of every page: for members with their pages and account, for visitors with the way in. */
export function PortalFrame({ children }: { children: ReactNode }) {
  const t = usePortalText();
  const { programme, member, standIns } = useRootData();
  const hasNotice = programme.isDemo || standIns.stripeUrl !== null || standIns.resendUrl !== null;
  return (
    <PortalShell
      brand={{ name: programme.name, homeHref: member ? "/home" : "/" }}
      navigation={member ? memberNavigation(t) : []}
      account={member ? accountOf(t, member.displayName) : undefined}
      signIn={{ href: "/sign-in", label: t("portal:navigation.signIn") }}
      footer={[
        { href: "/reviews", label: t("reviews:wall.navigation") },
        { href: "/ideas", label: t("ideas:list.navigation") },
        { href: "/roadmap", label: t("changelog:roadmap.navigation") },
        { href: "/changelog", label: t("changelog:list.navigation") },
        { href: "/policy", label: t("portal:navigation.policy") },
        { href: programme.shopUrl, label: t("portal:navigation.shop") },
      ]}
      notice={hasNotice ? <ProviderNotice /> : undefined}
    >
      {children}
    </PortalShell>
  );
}

function accountOf(t: PortalText, name: string): ShellAccount {
  return {
    name,
    initials: initialsOf(name),
    links: [{ href: "/settings", label: t("portal:navigation.settings") }],
    signOut: { action: "/sign-out", label: t("portal:navigation.signOut") },
  };
}
