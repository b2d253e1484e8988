import type { Refused } from "@worth/api";
import type { OwnReviewOutput } from "@worth/contracts";
import { Button, Field, FormErrorSummary, RadioGroup, TextArea, TextInput, controlClasses } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { WrittenPhotos } from "./written-photos.tsx";

type Written = { review: OwnReviewOutput | null; answer: Refused | undefined };

/** Where a review is written. Texts come before files, so that they arrive first. */
export function ReviewForm({ review, answer }: Written) {
  const t = usePortalText();
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, {
    stars: { label: t("reviews:desk.stars") },
    title: { label: t("reviews:desk.titleField") },
    body: { label: t("reviews:desk.body"), tooLong: t("reviews:desk.bodyTooLong") },
    pros: { label: t("reviews:desk.pros") },
    cons: { label: t("reviews:desk.cons") },
    videoUrl: { label: t("reviews:desk.video"), fix: t("reviews:desk.videoFix") },
    photos: { label: t("reviews:desk.photos") },
  });
  const stars = review?.stars ?? null;
  const text = (name: "title" | "body" | "pros" | "cons" | "videoUrl") => ({
    name,
    error: errorOf(name),
    defaultValue: valueOf(name, review?.[name]),
  });
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="grid max-w-xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <RadioGroup
        name="stars"
        label={t("reviews:desk.stars")}
        inline
        error={errorOf("stars")}
        defaultValue={valueOf("stars", stars === null ? undefined : String(stars))}
        choices={[1, 2, 3, 4, 5].map((count) => ({
          value: String(count),
          label: t("reviews:starsShort", { count }),
        }))}
      />
      <TextInput {...text("title")} label={t("reviews:desk.titleField")} markOptional={false} />
      <TextArea
        {...text("body")}
        label={t("reviews:desk.body")}
        hint={t("reviews:desk.bodyHint")}
        rows={8}
        markOptional={false}
      />
      <TextInput {...text("pros")} label={t("reviews:desk.pros")} />
      <TextInput {...text("cons")} label={t("reviews:desk.cons")} />
      <TextInput
        {...text("videoUrl")}
        label={t("reviews:desk.video")}
        hint={t("reviews:desk.videoHint")}
        inputMode="url"
      />
      <WrittenPhotos photos={review?.photos ?? []} />
      <Field
        name="photos"
        label={t("reviews:desk.photos")}
        hint={t("reviews:desk.photosHint")}
        error={errorOf("photos")}
      >
        {(control) => (
          <input
            {...control}
            // What was sent is not sent again with the next press.
            key={`${review?.photos.length ?? 0} ${errorOf("photos") ?? ""}`}
            type="file"
            multiple
            accept="image/*"
            className={controlClasses}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" name="intent" value="submit">
          {t("reviews:desk.submit")}
        </Button>
        <Button name="intent" value="save">
          {t("reviews:desk.save")}
        </Button>
      </div>
    </Form>
  );
}
