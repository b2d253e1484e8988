import { answerAction, answerLoader, portalContext } from "@worth/api";
import { answerConsultationInput, parseInput } from "@worth/contracts";
import {
  Button,
  FormErrorSummary,
  Notice,
  PageHeading,
  Section,
  Select,
  TextArea,
  TextLink,
  useFormat,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/beta-consultation";
import { BetaDone } from "../components/beta/beta-done.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.question || t("beta:title"));

export function loader({ request, context, params: { consultationId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () =>
    context.get(portalContext).api.beta.consultation({ consultationId }),
  );
}

export function action({ request, context, params: { consultationId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ optionId, comment = "" }) => {
    const input = parseInput(answerConsultationInput, { consultationId, optionId, comment });
    await context.get(portalContext).api.beta.answer(input);
    return redirect(`/beta/consultations/${consultationId}?done=answered`);
  });
}

export default function BetaConsultation({ loaderData: asked, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const { errors, formError, errorOf, valueOf } = useRefusal(actionData, {
    optionId: { label: t("beta:consult.choice") },
    comment: { label: t("beta:consult.comment") },
  });
  const { group, question, body, options, answer, answerCount, isClosed, outcome } = asked;
  return (
    <>
      {!actionData && <BetaDone />}
      <PageHeading
        above={<TextLink to={`/beta/${group.id}`}>{t("beta:test.back", { name: group.name })}</TextLink>}
        title={<span className="wrap-anywhere">{question}</span>}
        sub={t("beta:consult.private")}
      />
      {outcome !== null && (
        <Notice title={t("beta:consult.outcome")}>
          <p className="whitespace-pre-line wrap-anywhere">{outcome}</p>
        </Notice>
      )}
      {isClosed && outcome === null && <Notice>{t("beta:consult.closed")}</Notice>}
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>
      {(!isClosed || actionData) && (
        <Form method="post" className="grid max-w-xl gap-5">
          <FormErrorSummary errors={errors} formError={formError} />
          <Select
            name="optionId"
            label={t("beta:consult.choice")}
            placeholder="–"
            required
            error={errorOf("optionId")}
            choices={options.map(({ id, label }) => ({ value: id, label }))}
            defaultValue={valueOf("optionId", answer?.optionId ?? "")}
          />
          <TextArea
            name="comment"
            label={t("beta:consult.comment")}
            markOptional={false}
            error={errorOf("comment")}
            defaultValue={valueOf("comment", answer?.comment)}
          />
          <div>
            <Button variant="primary">{t("beta:consult.answer")}</Button>
          </div>
        </Form>
      )}
      {options.some((option) => option.answerCount !== null) && (
        <Section
          title={t("beta:consult.results")}
          sub={t("beta:consult.heard", { count: answerCount, total: number(answerCount) })}
        >
          <ul className="grid gap-1">
            {options.map(({ id, label, answerCount: count }) => (
              <li key={id} className="wrap-anywhere">
                {t("beta:consult.count", { label, total: number(count ?? 0) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = PageError;
