import { Button, ButtonLink, TextArea } from "@worth/ui";
import { Form } from "react-router";
import { TrapField } from "../ideas/trap-field.tsx";
import { usePortalText } from "../use-portal-text.ts";
import type { Refusal } from "../use-refusal.ts";
import { useRootData } from "../use-root-data.ts";

type WriteFormProps = {
  intent: "ask" | "answer";
  about: { productId: string } | { questionId: string };
  refusal: Refusal;
  /** Changes when something was written, so that it is not offered to be written again. */
  writtenCount: number;
};

/** Where a member asks or answers; whoever is not signed in sees the way there. */
export function WriteForm({ intent, about, refusal, writtenCount }: WriteFormProps) {
  const t = usePortalText();
  const { member } = useRootData();
  if (!member) return <ButtonLink to="/sign-in">{t(`questions:${intent}.signIn`)}</ButtonLink>;
  return (
    <Form method="post" preventScrollReset className="grid max-w-xl justify-items-start gap-3">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="w-full">
        <TextArea
          name="body"
          label={intent === "ask" ? t("questions:ask.body") : t("questions:answer.yours")}
          hint={t(`questions:${intent}.hint`)}
          error={refusal.errorOf("body")}
          defaultValue={refusal.valueOf("body")}
          key={writtenCount}
          markOptional={false}
        />
      </div>
      <TrapField />
      <Button name="intent" value={intent}>
        {t(`questions:${intent}.send`)}
      </Button>
    </Form>
  );
}
