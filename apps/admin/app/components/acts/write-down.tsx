import type { Refused } from "@worth/api";
import { mentionKinds, voiceChannels, type ActTypeOutput } from "@worth/contracts";
import { Button, FormErrorSummary, Section, Select, TextArea, TextInput } from "@worth/ui";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal, type Refusal } from "../use-refusal.ts";

type WriteDownProps = {
  types: readonly ActTypeOutput[];
  leads: readonly { id: string; companyName: string; contactName: string }[];
  today: string;
  answer: Refused | undefined;
};

const intents = ["mention", "act", "call"] as const;
type Intent = (typeof intents)[number];

/** Three short forms: a mention staff saw, an act of their own kinds, a call they know of. */
export function WriteDown({ types, leads, today, answer }: WriteDownProps) {
  const t = useAdminText();
  const offered = types.filter(({ isArchived }) => !isArchived);
  const answerOf = (intent: Intent) => (answer?.values["intent"] === intent ? answer : undefined);
  return (
    <Section title={t("acts:customer.add")}>
      <Part intent="mention" answer={answerOf("mention")} today={today}>
        {(text, { errorOf, valueOf }) => (
          <>
            <Select
              name="kind"
              id="mention-kind"
              label={t("mentions:form.kind")}
              required
              defaultValue={valueOf("kind", "post")}
              choices={mentionKinds.map((kind) => ({ value: kind, label: t(`mentions:kind.${kind}`) }))}
            />
            <Select
              name="channel"
              id="mention-channel"
              label={t("mentions:form.channel")}
              required
              defaultValue={valueOf("channel", "linkedin")}
              choices={voiceChannels.map((channel) => ({
                value: channel,
                label: t(`mentions:channel.${channel}`),
              }))}
            />
            <TextInput
              name="url"
              id="mention-url"
              label={t("mentions:form.url")}
              hint={t("mentions:form.urlHint")}
              inputMode="url"
              error={errorOf("url")}
              defaultValue={valueOf("url")}
            />
            <TextInput
              name="audience"
              id="mention-audience"
              label={t("mentions:form.audience")}
              hint={t("mentions:form.audienceHint")}
              inputMode="numeric"
              error={errorOf("audience")}
              defaultValue={valueOf("audience")}
            />
            {text(t("mentions:form.note"))}
          </>
        )}
      </Part>
      {offered.length > 0 && (
        <Part intent="act" answer={answerOf("act")} today={today}>
          {(text, { valueOf }) => (
            <>
              <Select
                name="typeId"
                id="act-type"
                label={t("acts:own.type")}
                required
                defaultValue={valueOf("typeId")}
                choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
              />
              {text(t("acts:own.note"))}
            </>
          )}
        </Part>
      )}
      <Part intent="call" answer={answerOf("call")} today={today}>
        {(text, { errorOf, valueOf }) => (
          <>
            <TextInput
              name="email"
              id="call-email"
              type="email"
              label={t("acts:customer.callListener")}
              hint={t("acts:customer.callListenerHint")}
              error={errorOf("email")}
              defaultValue={valueOf("email")}
            />
            <Select
              name="leadId"
              id="call-lead"
              label={t("acts:customer.callLead")}
              markOptional={false}
              defaultValue={valueOf("leadId", "")}
              choices={[
                { value: "", label: t("acts:customer.noLead") },
                ...leads.map(({ id, companyName, contactName }) => ({
                  value: id,
                  label: `${companyName}, ${contactName}`,
                })),
              ]}
            />
            {text(t("acts:customer.callNote"))}
          </>
        )}
      </Part>
    </Section>
  );
}

type PartProps = {
  intent: Intent;
  answer: Refused | undefined;
  today: string;
  children: (text: (label: string) => ReactNode, refusal: Refusal) => ReactNode;
};

function Part({ intent, answer, today, children }: PartProps) {
  const t = useAdminText();
  const refusal = useRefusal(answer, {
    url: t("mentions:form.url"),
    audience: t("mentions:form.audience"),
    email: t("acts:customer.callListener"),
    saidOn: t("mentions:form.saidOn"),
    note: t("mentions:form.note"),
  });
  const { errors, formError, errorOf, valueOf } = refusal;
  const text = (label: string) => (
    <TextArea
      name="note"
      id={`${intent}-note`}
      label={label}
      maxLength={2_000}
      error={errorOf("note")}
      defaultValue={valueOf("note")}
    />
  );
  return (
    <details open={answer !== undefined} className="rounded-lg border border-line bg-surface">
      <summary className="px-4 py-2.5 font-medium focus-visible:rounded-lg">
        {t(`acts:customer.${intent}`)}
      </summary>
      <Form method="post" noValidate className="grid max-w-xl gap-5 border-t border-line p-4">
        <FormErrorSummary errors={errors} formError={formError} />
        {children(text, refusal)}
        <TextInput
          name="saidOn"
          id={`${intent}-day`}
          type="date"
          max={today}
          label={t("mentions:form.saidOn")}
          required
          error={errorOf("saidOn")}
          defaultValue={valueOf("saidOn", today)}
        />
        <div>
          <Button name="intent" value={intent}>
            {t(`acts:customer.save.${intent}`)}
          </Button>
        </div>
      </Form>
    </details>
  );
}
