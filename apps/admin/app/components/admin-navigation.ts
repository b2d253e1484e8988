import { type Permission } from "@worth/contracts";
import type { AdminNavigationItem } from "@worth/ui";
import type { AdminText } from "./use-admin-text.ts";

type Entry = AdminNavigationItem & { needs: Permission };

/** The pages a role may open, in groups; a group nobody may see disappears. */
export function adminNavigation(t: AdminText, permissions: readonly string[]): AdminNavigationItem[][] {
  const groups: Entry[][] = [
    [
      { href: "/", label: t("admin:navigation.triage"), exact: true, needs: "customers.read" },
      { href: "/customers", label: t("admin:navigation.customers"), needs: "customers.read" },
    ],
    [
      { href: "/referrals", label: t("admin:navigation.referrals"), needs: "referrals.read" },
      { href: "/reviews", label: t("reviews:staff.navigation"), needs: "reviews.read" },
      { href: "/questions", label: t("questions:staff.navigation"), needs: "reviews.read" },
      { href: "/ideas", label: t("staffIdeas:navigation"), needs: "ideas.read" },
      { href: "/beta", label: t("beta:staff.navigation"), needs: "beta.read" },
      { href: "/mentions", label: t("mentions:staff.navigation"), needs: "acts.read" },
      { href: "/acts", label: t("acts:staff.navigation"), needs: "acts.read" },
      { href: "/changelog", label: t("changelog:staff.navigation"), needs: "ideas.read" },
      { href: "/leads", label: t("admin:navigation.leads"), needs: "referrals.read" },
    ],
    [
      { href: "/rewards/queue", label: t("queue:navigation"), needs: "queue.read" },
      { href: "/rewards/rules", label: t("rules:navigation"), needs: "rules.read" },
      { href: "/campaigns", label: t("campaigns:navigation"), needs: "rules.read" },
      { href: "/rewards/payouts", label: t("payouts:staff.navigation"), needs: "payouts.read" },
      { href: "/rewards/perks", label: t("perks:staff.navigation"), needs: "perks.read" },
      { href: "/rewards/ledger", label: t("ledger:staff.navigation"), needs: "rewards.read" },
    ],
    [
      { href: "/connections/stripe", label: t("connections:navigation"), needs: "connections.read" },
      { href: "/import", label: t("admin:navigation.import"), needs: "imports.read" },
      {
        href: "/insights/concentration",
        label: t("admin:navigation.concentration"),
        needs: "insights.read",
      },
      { href: "/insights/levers", label: t("admin:navigation.levers"), needs: "insights.read" },
      { href: "/insights/model", label: t("admin:navigation.model"), needs: "insights.read" },
    ],
    [
      { href: "/settings/staff", label: t("admin:navigation.staff"), needs: "staff.read" },
      { href: "/settings/tiers", label: t("tiers:staff.navigation"), needs: "tiers.read" },
      { href: "/settings/reviews", label: t("asking:navigation"), needs: "reviews.read" },
      { href: "/settings/boards", label: t("staffIdeas:boards.navigation"), needs: "ideas.read" },
      { href: "/settings/acts", label: t("acts:types.navigation"), needs: "acts.read" },
      { href: "/settings/rates", label: t("settingsValues:navigation.rates"), needs: "insights.read" },
      { href: "/settings/policy", label: t("settingsValues:navigation.policy"), needs: "insights.read" },
      { href: "/settings/fraud", label: t("fraud:navigation"), needs: "queue.read" },
      { href: "/settings/api", label: t("api:keys.navigation"), needs: "api.manage" },
      { href: "/settings/jobs", label: t("jobs:navigation"), needs: "jobs.read" },
      { href: "/settings/programme", label: t("admin:navigation.settings"), needs: "programme.read" },
    ],
  ];
  return groups
    .map((entries) => entries.filter(({ needs }) => permissions.includes(needs)))
    .filter((entries) => entries.length > 0);
}
