import { adminContext, answerAction, answerLoader } from "@worth/api";
import { decideActInput, parseInput } from "@worth/contracts";
import { FormErrorSummary, Notice, PageHeading, TextLink, useFormat } from "@worth/ui";
import { ProofDecision } from "../components/acts/proof-decision.tsx";
import { ProofSource } from "../components/acts/proof-source.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerProof } from "../server/read-proof-decision.ts";
import type { Route } from "./+types/act";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.typeName || t("acts:staff.title"));

export function loader({ request, context, params: { loggedActId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(adminContext).api.acts.get({ loggedActId }));
}

export function action({ request, context, params: { loggedActId } }: Route.ActionArgs) {
  return answerAction({ request, context }, (form) => {
    const { api } = context.get(adminContext);
    return answerProof(api, form, (decision) =>
      api.acts.decide(parseInput(decideActInput, { loggedActId, decision })),
    );
  });
}

export default function Act({ loaderData: act, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date } = useFormat();
  const mayDecide = usePermission("acts.decide");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const refusal = useRefusal(refused, { reason: t("mentions:staff.reason") });
  const { id, typeName, role, customer, doneAt, note, proofUrl, hasPicture, state, reason, loggedBy } = act;
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {actionData?.kind === "undone" && <Notice tone="success">{t("mentions:staff.undone")}</Notice>}
      <PageHeading
        above={<TextLink to="/acts">{t("acts:staff.back")}</TextLink>}
        title={typeName}
        sub={`${t(`acts:role.${role}`)} · ${t(`mentions:state.${state}`)}`}
      />
      <div className="grid gap-2 [overflow-wrap:anywhere]">
        <ProofSource
          customerId={customer.id}
          words={t("acts:staff.by", { name: customer.displayName, date: date(doneAt) })}
          url={proofUrl}
        />
        {note !== "" && <p className="max-w-prose whitespace-pre-line">{note}</p>}
        {hasPicture && (
          <p>
            <TextLink to={`/acts/pictures/${id}`} reloadDocument>
              {t("acts:own.seePicture")}
            </TextLink>
          </p>
        )}
        {loggedBy !== null && <p className="text-muted">{t("acts:staff.loggedBy", { name: loggedBy })}</p>}
        {reason && <p>{t("mentions:staff.declinedFor", { reason: t(`mentions:reason.${reason}`) })}</p>}
      </div>
      {mayDecide && state === "waiting" && <ProofDecision pending={act.pending} refusal={refusal} />}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
