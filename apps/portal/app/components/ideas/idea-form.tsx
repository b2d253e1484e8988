import type { Refused } from "@worth/api";
import type { IdeaDeskOutput, SimilarIdeaOutput } from "@worth/contracts";
import {
  Button,
  Field,
  FormErrorSummary,
  Notice,
  Select,
  TextArea,
  TextInput,
  controlClasses,
} from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { IdeaPictures } from "./idea-pictures.tsx";
import { SimilarIdeas } from "./similar-ideas.tsx";
import { TrapField } from "./trap-field.tsx";
import { useSimilar } from "./use-similar.ts";

export type IdeaFormProps = {
  desk: IdeaDeskOutput;
  answer: Refused | { kind: "similar"; ideas: SimilarIdeaOutput[] } | undefined;
};

/** Where an idea is written; ideas like it appear while its title is typed, and once more before it is sent. */
export function IdeaForm({ desk: { boards, products, draft }, answer }: IdeaFormProps) {
  const t = usePortalText();
  const shown = answer?.kind === "similar" ? answer.ideas : [];
  const { errors, formError, errorOf, valueOf } = useRefusal(
    answer?.kind === "refused" ? answer : undefined,
    {
      title: { label: t("ideas:desk.titleField") },
      body: { label: t("ideas:desk.body"), fix: t("ideas:desk.bodyTooLong") },
      plan: { label: t("ideas:desk.plan") },
      attachments: { label: t("ideas:desk.pictures") },
    },
  );
  const { ideas: typedLike, look } = useSimilar();
  const places = boards.flatMap(({ id, name, categories }) => [
    { value: id, label: name },
    ...categories.map((category) => ({
      value: `${id} ${category.id}`,
      label: t("ideas:desk.categoryOf", { board: name, category: category.name }),
    })),
  ]);
  const place = draft ? [draft.boardId, draft.categoryId].filter((id) => id !== null).join(" ") : undefined;
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="grid max-w-xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <Select
        name="place"
        label={t("ideas:desk.board")}
        required
        choices={places}
        defaultValue={valueOf("place", place)}
      />
      <TextInput
        name="title"
        label={t("ideas:desk.titleField")}
        error={errorOf("title")}
        defaultValue={valueOf("title", draft?.title)}
        onChange={({ target }) => look(target.value)}
        markOptional={false}
      />
      {typedLike.length > 0 && shown.length === 0 && (
        <Notice title={t("ideas:desk.similarTitle")}>
          <SimilarIdeas ideas={typedLike} />
        </Notice>
      )}
      <TextArea
        name="body"
        label={t("ideas:desk.body")}
        hint={t("ideas:desk.bodyHint")}
        rows={8}
        error={errorOf("body")}
        defaultValue={valueOf("body", draft?.body)}
        markOptional={false}
      />
      <Select
        name="productId"
        label={t("ideas:desk.product")}
        placeholder="–"
        choices={products.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={valueOf("productId", draft?.productId ?? "")}
      />
      <TextInput
        name="plan"
        label={t("ideas:desk.plan")}
        error={errorOf("plan")}
        defaultValue={valueOf("plan", draft?.plan)}
      />
      <IdeaPictures attachments={draft?.attachments ?? []} isWriting />
      <Field
        name="attachments"
        label={t("ideas:desk.pictures")}
        hint={t("ideas:desk.picturesHint")}
        error={errorOf("attachments")}
      >
        {(control) => (
          <input
            {...control}
            // What was sent is not sent again with the next press.
            key={draft?.attachments.length ?? 0}
            type="file"
            multiple
            accept="image/*"
            className={controlClasses}
          />
        )}
      </Field>
      <TrapField />
      {shown.length > 0 && (
        <Notice tone="warn" title={t("ideas:desk.similarTitle")}>
          <p>{t("ideas:desk.similarText")}</p>
          <SimilarIdeas ideas={shown} />
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" name="intent" value={shown.length > 0 ? "submit_anyway" : "submit"}>
          {t(shown.length > 0 ? "ideas:desk.submitAnyway" : "ideas:desk.submit")}
        </Button>
        <Button name="intent" value="save">
          {t("ideas:desk.save")}
        </Button>
      </div>
    </Form>
  );
}
