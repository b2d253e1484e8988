import type { Refused } from "@worth/api";
import { longestHeardAnswer, type ConsentTextOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { TermsText } from "./terms-text.tsx";
import { usePortalText } from "./use-portal-text.ts";
import { useRefusal } from "./use-refusal.ts";

type JoinFormProps = {
  terms: ConsentTextOutput;
  /** The code of a link that was opened, and its campaign; they go along unseen, for browsers that keep no cookies. */
  openedCode: string | undefined;
  campaignId?: string | undefined;
  answer?: Refused | undefined;
};

/** Name, address, code and consent. Always answered by /join, wherever it stands. */
export function JoinForm({ terms, openedCode, campaignId, answer }: JoinFormProps) {
  const t = usePortalText();
  const refusal = useRefusal(answer, {
    displayName: { label: t("portal:join.displayName") },
    email: { label: t("portal:join.email") },
    code: { label: t("portal:join.code"), fix: t("portal:join.codeFix") },
    consent: { label: t("portal:join.consentName"), fix: t("portal:join.consentFix") },
  });
  const campaign = campaignId ?? refusal.valueOf("campaign");
  return (
    <Form method="post" action="/join" noValidate className="grid gap-5">
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      <TextInput
        name="displayName"
        label={t("portal:join.displayName")}
        hint={t("portal:join.displayNameHint")}
        defaultValue={refusal.valueOf("displayName")}
        error={refusal.errorOf("displayName")}
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextInput
        name="email"
        type="email"
        label={t("portal:join.email")}
        defaultValue={refusal.valueOf("email")}
        error={refusal.errorOf("email")}
        autoComplete="email"
        required
      />
      {openedCode === undefined ? (
        <TextInput
          name="code"
          label={t("portal:join.code")}
          hint={t("portal:join.codeHint")}
          defaultValue={refusal.valueOf("code")}
          error={refusal.errorOf("code")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : (
        <input type="hidden" name="code" value={openedCode} />
      )}
      {campaign !== undefined && <input type="hidden" name="campaign" value={campaign} />}
      <TextInput
        name="heardFrom"
        label={t("mentions:heard.label")}
        hint={t("mentions:heard.hint")}
        defaultValue={refusal.valueOf("heardFrom")}
        maxLength={longestHeardAnswer}
        autoComplete="off"
      />
      <details className="rounded-lg border border-line bg-surface">
        <summary className="px-4 py-2.5 font-medium focus-visible:rounded-lg">
          {t("portal:join.terms", { version: terms.version })}
        </summary>
        <div className="border-t border-line p-4">
          <TermsText body={terms.body} />
        </div>
      </details>
      <input type="hidden" name="consentTextId" value={terms.id} />
      <Checkbox
        name="consent"
        label={t("portal:join.consent")}
        defaultChecked={refusal.valueOf("consent") === "on"}
        error={refusal.errorOf("consent")}
        required
      />
      <div>
        <Button variant="primary" wide>
          {t("portal:join.submit")}
        </Button>
      </div>
    </Form>
  );
}
