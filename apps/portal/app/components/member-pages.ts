import type { PortalNavigationItem } from "@worth/ui";
import { Ellipsis, HandHeart, House, MessageSquareText, WalletCards } from "lucide-react";
import type { PortalText } from "./use-portal-text.ts";

type MemberPage = { href: string; label: string; detail: string };

/** The pages of a member that stand on the page "More": a phone has room for five entries below its pages. */
export function morePages(t: PortalText): MemberPage[] {
  const page = (href: string, label: string, detail: string) => ({ href, label, detail });
  return [
    page("/impact", t("impact:title"), t("portal:more.impact")),
    page("/missions", t("missions:title"), t("portal:more.missions")),
    page("/ideas", t("ideas:list.navigation"), t("portal:more.ideas")),
    page("/beta", t("beta:title"), t("portal:more.beta")),
    page("/mentions", t("mentions:own.navigation"), t("portal:more.mentions")),
    page("/acts", t("acts:own.title"), t("portal:more.acts")),
    page("/perks", t("perks:member.navigation"), t("portal:more.perks")),
    page("/settings", t("portal:navigation.settings"), t("portal:more.settings")),
  ];
}

/** What is one press away from everywhere. */
export function memberNavigation(t: PortalText): PortalNavigationItem[] {
  return [
    { href: "/home", label: t("portal:navigation.home"), icon: House },
    { href: "/refer", label: t("portal:navigation.refer"), icon: HandHeart },
    {
      href: "/reviews/mine",
      label: t("reviews:wall.navigation"),
      icon: MessageSquareText,
      covers: ["/reviews", "/questions"],
    },
    { href: "/rewards", label: t("portal:navigation.rewards"), icon: WalletCards },
    {
      href: "/more",
      label: t("portal:navigation.more"),
      icon: Ellipsis,
      covers: [...morePages(t).map(({ href }) => href), "/roadmap", "/changelog"],
    },
  ];
}
