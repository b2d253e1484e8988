import type { Refused } from "@worth/api";
import { mentionKinds, voiceChannels } from "@worth/contracts";
import { Button, FormErrorSummary, Select, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";

type MentionFormProps = {
  /** What was declined before, to be brought again. */
  given: { url: string; kind: string; channel: string };
  /** The last day that can be named. */
  today: string;
  answer: Refused | undefined;
};

/** Where a member tells of something they said elsewhere. */
export function MentionForm({ given, today, answer }: MentionFormProps) {
  const t = usePortalText();
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, {
    kind: { label: t("mentions:form.kind") },
    channel: { label: t("mentions:form.channel") },
    url: { label: t("mentions:form.url"), fix: t("mentions:form.urlFix") },
    saidOn: { label: t("mentions:form.saidOn"), fix: t("mentions:form.saidOnFix") },
    audience: { label: t("mentions:form.audience"), fix: t("mentions:form.audienceFix") },
    note: { label: t("mentions:form.note") },
  });
  const wired = (name: string, fallback?: string) => ({
    name,
    error: errorOf(name),
    defaultValue: valueOf(name, fallback),
  });
  return (
    <Form method="post" noValidate className="grid max-w-xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <Select
        {...wired("kind", given.kind)}
        label={t("mentions:form.kind")}
        choices={mentionKinds.map((kind) => ({ value: kind, label: t(`mentions:kind.${kind}`) }))}
        required
      />
      <Select
        {...wired("channel", given.channel)}
        label={t("mentions:form.channel")}
        choices={voiceChannels.map((channel) => ({
          value: channel,
          label: t(`mentions:channel.${channel}`),
        }))}
        required
      />
      <TextInput
        {...wired("url", given.url)}
        label={t("mentions:form.url")}
        hint={t("mentions:form.urlHint")}
        inputMode="url"
        autoComplete="off"
      />
      <TextInput
        {...wired("saidOn", today)}
        type="date"
        max={today}
        label={t("mentions:form.saidOn")}
        required
      />
      <TextInput
        {...wired("audience")}
        label={t("mentions:form.audience")}
        hint={t("mentions:form.audienceHint")}
        inputMode="numeric"
      />
      <TextArea
        {...wired("note")}
        label={t("mentions:form.note")}
        hint={t("mentions:form.noteHint")}
        maxLength={2_000}
      />
      <div>
        <Button variant="primary">{t("mentions:form.submit")}</Button>
      </div>
    </Form>
  );
}
