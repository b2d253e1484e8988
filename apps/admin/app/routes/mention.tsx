import { adminContext, answerAction, answerLoader } from "@worth/api";
import { decideMentionInput, parseInput, sentiments } from "@worth/contracts";
import { FormErrorSummary, Notice, PageHeading, RadioGroup, Section, TextLink, useFormat } from "@worth/ui";
import { ProofDecision } from "../components/acts/proof-decision.tsx";
import { ProofSource } from "../components/acts/proof-source.tsx";
import { SignTag } from "../components/mentions/mention-columns.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerProof } from "../server/read-proof-decision.ts";
import type { Route } from "./+types/mention";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.title || t("mentions:staff.title"));

export function loader({ request, context, params: { mentionId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(adminContext).api.mentions.get({ mentionId }));
}

export function action({ request, context, params: { mentionId } }: Route.ActionArgs) {
  return answerAction({ request, context }, (form) => {
    const { api } = context.get(adminContext);
    return answerProof(api, form, (decision) =>
      api.mentions.decide(parseInput(decideMentionInput, { mentionId, decision })),
    );
  });
}

export default function Mention({ loaderData: mention, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const mayDecide = usePermission("acts.decide");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const refusal = useRefusal(refused, {
    sentiment: t("mentions:staff.sign"),
    reason: t("mentions:staff.reason"),
  });
  const { title, url, kind, channel, customer, saidAt, author, enteredBy, state, page, note, reason } =
    mention;
  const where = t("mentions:staff.where", {
    kind: t(`mentions:kind.${kind}`),
    channel: t(`mentions:channel.${channel}`),
  });
  const { proposedSentiment, sentiment, pending, audience } = mention;
  const hint = proposedSentiment
    ? t("mentions:staff.signHint", { sign: t(`mentions:sign.${proposedSentiment}`) })
    : t("mentions:staff.signHintNone");
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {actionData?.kind === "undone" && <Notice tone="success">{t("mentions:staff.undone")}</Notice>}
      <PageHeading
        above={<TextLink to="/mentions">{t("mentions:staff.back")}</TextLink>}
        title={title || where}
        sub={[...(title ? [where] : []), t(`mentions:state.${state}`)].join(" · ")}
      />
      <div className="grid gap-2 [overflow-wrap:anywhere]">
        <ProofSource
          customerId={customer.id}
          words={t("mentions:staff.by", { name: customer.displayName, date: date(saidAt) })}
          url={url}
        />
        {author !== "" && <p>{t("mentions:staff.author", { name: author })}</p>}
        <p className="text-muted">{t(`mentions:staff.page.${page}`)}</p>
        {audience !== null && (
          <p className="text-muted">
            {t("mentions:staff.audience", { count: audience, total: number(audience) })}
          </p>
        )}
        {enteredBy !== null && (
          <p className="text-muted">{t("mentions:staff.enteredBy", { name: enteredBy })}</p>
        )}
        <p>
          <SignTag sentiment={sentiment} proposedSentiment={proposedSentiment} />
        </p>
        {reason && <p>{t("mentions:staff.declinedFor", { reason: t(`mentions:reason.${reason}`) })}</p>}
      </div>
      {note !== "" && (
        <Section title={t("mentions:staff.note")}>
          <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>
        </Section>
      )}
      {mayDecide && state === "waiting" && (
        <ProofDecision pending={pending} refusal={refusal}>
          <RadioGroup
            name="sentiment"
            label={t("mentions:staff.sign")}
            hint={hint}
            error={refusal.errorOf("sentiment")}
            defaultValue={refusal.valueOf("sentiment", sentiment ?? proposedSentiment ?? undefined)}
            choices={sentiments.map((value) => ({ value, label: t(`mentions:sign.${value}`) }))}
          />
        </ProofDecision>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
