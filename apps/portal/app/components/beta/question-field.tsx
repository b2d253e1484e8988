import type { BetaTestOutput } from "@worth/contracts";
import { Select, TextArea } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import type { Refusal } from "../use-refusal.ts";

type QuestionFieldProps = {
  question: BetaTestOutput["questions"][number];
  kept: { rating: number | null; choice: number | null; body: string } | undefined;
  valueOf: Refusal["valueOf"];
};

/** One question of a test, as its kind is answered. */
export function QuestionField({ question: { id, kind, label, choices }, kept, valueOf }: QuestionFieldProps) {
  const t = usePortalText();
  const name = `answer-${id}`;
  if (kind === "text")
    return <TextArea {...{ name, label }} rows={3} defaultValue={valueOf(name, kept?.body)} />;
  const number = kind === "rating" ? kept?.rating : kept?.choice;
  return (
    <Select
      {...{ name, label }}
      hint={kind === "rating" ? t("beta:test.ratingHint") : undefined}
      placeholder="–"
      choices={
        kind === "rating"
          ? ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))
          : choices.map((choice, index) => ({ value: String(index), label: choice }))
      }
      defaultValue={valueOf(name, number === null || number === undefined ? "" : String(number))}
    />
  );
}
