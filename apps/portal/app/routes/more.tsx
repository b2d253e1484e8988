import { Item, ItemList, PageHeading, TextLink } from "@worth/ui";
import type { Route } from "./+types/more";
import { morePages } from "../components/member-pages.ts";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:more.title"));

/** Every page of a member that has no entry of its own below the pages. */
export default function More() {
  const t = usePortalText();
  return (
    <>
      <PageHeading title={t("portal:more.title")} />
      <ItemList label={t("portal:more.title")}>
        {morePages(t).map(({ href, label, detail }) => (
          <Item key={href} title={<TextLink to={href}>{label}</TextLink>} detail={detail} />
        ))}
      </ItemList>
    </>
  );
}

export const ErrorBoundary = PageError;
