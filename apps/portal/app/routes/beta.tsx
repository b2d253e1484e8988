import { answerLoader, portalContext } from "@worth/api";
import { EmptyState, Item, ItemList, PageHeading, Tag, TextLink, useFormat } from "@worth/ui";
import type { Route } from "./+types/beta";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("beta:title"));

export const loader = (args: Route.LoaderArgs) =>
  answerLoader(args, () => args.context.get(portalContext).api.beta.groups());

export default function Beta({ loaderData: { groups, score } }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  return (
    <>
      <PageHeading title={t("beta:heading")} sub={t("beta:sub")} />
      {score !== null && <p>{t("beta:score", { score: number(score) })}</p>}
      {groups.length === 0 && <EmptyState title={t("beta:none")}>{t("beta:noneText")}</EmptyState>}
      <ItemList>
        {groups.map(({ id, name, description, state, place, placesLeft }) => (
          <Item
            key={id}
            title={<TextLink to={`/beta/${id}`}>{name}</TextLink>}
            end={state && <Tag>{t(`beta:state.${state}`)}</Tag>}
          >
            <p className="whitespace-pre-line wrap-anywhere">{description}</p>
            <p className="text-sm text-muted">
              {place === null
                ? t("beta:places", { count: placesLeft, total: number(placesLeft) })
                : t("beta:place", { place: number(place) })}
            </p>
          </Item>
        ))}
      </ItemList>
    </>
  );
}

export const ErrorBoundary = PageError;
