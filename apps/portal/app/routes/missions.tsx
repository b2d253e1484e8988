import { answerLoader, portalContext } from "@worth/api";
import { EmptyState, PageHeading } from "@worth/ui";
import type { Route } from "./+types/missions";
import { Mission } from "../components/missions/mission.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("missions:title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, () => args.context.get(portalContext).api.missions.list());
}

/** What campaigns that run ask for, and what of it is done. */
export default function Missions({ loaderData: { missions } }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <PageHeading title={t("missions:title")} sub={t("missions:sub")} />
      {missions.length === 0 && (
        <EmptyState title={t("missions:emptyTitle")}>{t("missions:emptyText")}</EmptyState>
      )}
      {missions.map((mission) => (
        <Mission key={mission.id} mission={mission} />
      ))}
    </>
  );
}

export const ErrorBoundary = PageError;
