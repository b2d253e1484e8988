import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, postOutcomeInput } from "@worth/contracts";
import {
  Button,
  FormErrorSummary,
  Item,
  ItemList,
  Notice,
  PageHeading,
  Pagination,
  Section,
  TextArea,
  TextLink,
  useFormat,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/beta-consult";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.asked.question || t("beta:title"));

export function loader({ request, context, params: { consultationId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { beta } = context.get(adminContext).api;
    const asked = await beta.consultation({ consultationId, page: readPage(search) });
    withinEnd(request, asked.answers);
    return { asked, done: readChoice(search, "done", ["posted"] as const) ?? null };
  });
}

export function action({ request, context, params: { consultationId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ outcome }) => {
    const input = parseInput(postOutcomeInput, { consultationId, outcome });
    await context.get(adminContext).api.beta.postOutcome(input);
    return redirect(`/beta/consult/${consultationId}?done=posted`);
  });
}

export default function BetaConsult({ loaderData: { asked, done }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const mayManage = usePermission("beta.manage");
  const label = t("beta:staff.outcome");
  const { errors, formError, errorOf, valueOf } = useRefusal(actionData, { outcome: label });
  const { group, question, body, options, answers, answerCount, outcome } = asked;
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`beta:staff.done.${done}`)}</Notice>}
      <PageHeading
        above={<TextLink to={`/beta/${group.id}`}>{t("beta:test.back", { name: group.name })}</TextLink>}
        title={<span className="wrap-anywhere">{question}</span>}
        sub={t("beta:consult.heard", { count: answerCount, total: number(answerCount) })}
      />
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>
      <ul className="grid gap-1">
        {options.map(({ id, label: choice, answerCount: count }) => (
          <li key={id}>{t("beta:consult.count", { label: choice, total: number(count) })}</li>
        ))}
      </ul>
      <Section title={t("beta:staff.heard")}>
        <ItemList>
          {answers.rows.map(({ customer, optionLabel, comment }) => (
            <Item
              key={customer.id}
              title={<TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>}
              detail={optionLabel}
            >
              <p className="max-w-prose whitespace-pre-line wrap-anywhere">{comment}</p>
            </Item>
          ))}
        </ItemList>
        <Pagination page={answers.page} pageSize={answers.pageSize} totalCount={answers.total} />
      </Section>
      {mayManage ? (
        <Section title={label} sub={t("beta:staff.postText")}>
          <Form method="post" noValidate className="grid max-w-2xl gap-5">
            <FormErrorSummary errors={errors} formError={formError} />
            <TextArea
              name="outcome"
              label={label}
              markOptional={false}
              error={errorOf("outcome")}
              defaultValue={valueOf("outcome", outcome ?? "")}
            />
            <div>
              <Button variant="primary">{t("beta:staff.post")}</Button>
            </div>
          </Form>
        </Section>
      ) : (
        outcome !== null && <Notice title={label}>{outcome}</Notice>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
