import { ButtonLink, PageHeading } from "@worth/ui";
import type { Route } from "./+types/erased";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("privacy:done.title"));

/** What somebody reads who has just been erased. */
export default function Erased() {
  const t = usePortalText();
  return (
    <>
      <PageHeading title={t("privacy:done.title")} sub={t("privacy:done.sub")} />
      <div>
        <ButtonLink to="/">{t("privacy:done.home")}</ButtonLink>
      </div>
    </>
  );
}

export const ErrorBoundary = PageError;
