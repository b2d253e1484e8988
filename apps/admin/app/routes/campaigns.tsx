import { adminContext, answerLoader } from "@worth/api";
import { ButtonLink, PageHeading, useFormat } from "@worth/ui";
import { CampaignTable } from "../components/campaigns/campaign-table.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import type { Route } from "./+types/campaigns";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("campaigns:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(adminContext).api.campaigns.list());
}

export default function Campaigns({ loaderData: { campaigns, currency } }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const mayManage = usePermission("rules.manage");
  const count = campaigns.filter(({ state }) => state === "running").length;
  const title =
    count > 0
      ? t("campaigns:heading.running", { count, total: number(count) })
      : t(campaigns.length === 0 ? "campaigns:heading.none" : "campaigns:heading.idle");
  return (
    <>
      <PageHeading
        title={title}
        sub={t("campaigns:sub")}
        actions={
          mayManage ? (
            <ButtonLink variant="primary" to="/campaigns/new">
              {t("campaigns:add")}
            </ButtonLink>
          ) : undefined
        }
      />
      <CampaignTable rows={campaigns} currency={currency} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
