import { answerLoader, portalContext } from "@worth/api";
import { PageHeading, TextLink } from "@worth/ui";
import type { Route } from "./+types/changelog-entry";
import { EntryView } from "../components/changelog/entry-view.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.title ?? t("changelog:list.title"));

export function loader(args: Route.LoaderArgs) {
  const { entryId } = args.params;
  return answerLoader(args, () => args.context.get(portalContext).api.changelog.get({ entryId }));
}

export default function ChangelogEntry({ loaderData: entry }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <PageHeading
        above={<TextLink to="/changelog">{t("changelog:list.back")}</TextLink>}
        title={<span className="wrap-anywhere">{entry.title}</span>}
      />
      <EntryView entry={entry} />
    </>
  );
}

export const ErrorBoundary = PageError;
