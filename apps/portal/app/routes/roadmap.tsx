import { answerLoader, portalContext } from "@worth/api";
import type { RoadmapOutput } from "@worth/contracts";
import { ButtonLink, FormErrorSummary, ItemList, PageHeading, Section, TextLink, useFormat } from "@worth/ui";
import type { Route } from "./+types/roadmap";
import { IdeaItem } from "../components/ideas/idea-item.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerIdeaReader } from "../server/answer-idea-reader.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("changelog:roadmap.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, () => args.context.get(portalContext).api.changelog.roadmap());
}

export const action = (args: Route.ActionArgs) => answerIdeaReader(args);

export default function Roadmap({ loaderData: { columns }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { errors, formError } = useRefusal(actionData, {});
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      <PageHeading
        title={t("changelog:roadmap.heading")}
        sub={t("changelog:roadmap.sub")}
        actions={<ButtonLink to="/ideas/new">{t("changelog:roadmap.write")}</ButtonLink>}
      />
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {columns.map((column) => (
          <Column key={column.stage} column={column} />
        ))}
      </div>
    </>
  );
}

function Column({ column: { stage, ideas, total } }: { column: RoadmapOutput["columns"][number] }) {
  const t = usePortalText();
  const { number } = useFormat();
  const name = t(`ideas:stage.${stage}`);
  return (
    <Section title={name}>
      {ideas.length === 0 ? (
        <p className="text-muted">{t("changelog:roadmap.empty.text")}</p>
      ) : (
        <ItemList>
          {ideas.map((idea) => (
            <IdeaItem key={idea.id} idea={idea} />
          ))}
        </ItemList>
      )}
      {total > ideas.length && (
        <TextLink to={`/ideas?stage=${stage}&sort=votes`}>
          {t("changelog:roadmap.rest", { total: number(total), stage: name })}
        </TextLink>
      )}
    </Section>
  );
}

export const ErrorBoundary = PageError;
