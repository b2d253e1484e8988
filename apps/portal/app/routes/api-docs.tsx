import { openApiDocument, portalContext, type ApiOperation } from "@worth/api";
import { PageHeading, Section } from "@worth/ui";
import type { Route } from "./+types/api-docs";
import { Operation } from "../components/api-docs/operation.tsx";
import { ProblemList } from "../components/api-docs/problem-list.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("api:docs.title"));

export function loader({ context }: Route.LoaderArgs) {
  const { info, servers, paths } = openApiDocument(context.get(portalContext).portalUrl);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return { about: info.description, serverUrl: servers[0]?.url ?? "", operations };
}

export default function ApiDocs({ loaderData }: Route.ComponentProps) {
  const t = usePortalText();
  const { about, serverUrl, operations } = loaderData;
  const refusals = new Map(operations.flatMap(({ operation }) => refusalsOf(operation)));
  return (
    <>
      <PageHeading title={t("api:docs.title")} sub={t("api:docs.sub")} />
      <p>{about}</p>
      <p>
        <a className="text-accent underline" href="/api/v1/openapi.json">
          {t("api:docs.file")}
        </a>
      </p>
      <Section title={t("api:docs.start")}>
        <p>{t("api:docs.startText")}</p>
        <p>{t("api:requestKey")}</p>
      </Section>
      {operations.map((one) => (
        <Operation key={one.operation.operationId} serverUrl={serverUrl} {...one} />
      ))}
      <div id="problems">
        <Section title={t("api:docs.problems")}>
          <p>{t("api:docs.problemsText")}</p>
          <ProblemList refusals={[...refusals].toSorted(([one], [other]) => Number(one) - Number(other))} />
        </Section>
      </div>
    </>
  );
}

const refusalsOf = ({ responses }: ApiOperation): [string, string][] =>
  Object.entries(responses).flatMap(([status, { description }]) =>
    status === "200" ? [] : [[status, description]],
  );

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
