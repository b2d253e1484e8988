import {
  changelogVisibilities,
  longestEntry,
  usualBasisPoints,
  type EntryChoicesInput,
  type EntryChoicesOutput,
  type StaffEntryOutput,
} from "@worth/contracts";
import { Button, Checkbox, RadioGroup, Section, TextArea, TextInput, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { ideaField, productField, shareField } from "../../server/read-entry.ts";
import { ProductTicks } from "../product-ticks.tsx";
import { useAdminText } from "../use-admin-text.ts";
import type { Refusal } from "../use-refusal.ts";
import { IdeaSearch } from "./idea-search.tsx";

export type EntryFormProps = {
  /** Null for a new one. */
  entry: StaffEntryOutput | null;
  choices: EntryChoicesOutput;
  /** What was looked for, and the idea the form was opened for. */
  asked: EntryChoicesInput;
  refusal: Refusal;
  /** Whether the form came back: what is ticked is what was sent. */
  isTyped: boolean;
};

/** A draft as a whole: its words, who sees it, the ideas it ships with their shares, and what it concerns. */
export function EntryForm({ entry, choices, asked, refusal, isTyped }: EntryFormProps) {
  const t = useAdminText();
  const { errorOf, valueOf } = refusal;
  const linked = new Set(entry?.products.map(({ id }) => id));
  const products = [...(entry?.products ?? []), ...choices.products.filter(({ id }) => !linked.has(id))];
  const isTicked = (field: string, isLinked: boolean) => (isTyped ? valueOf(field) === "on" : isLinked);
  const isLinked = ({ id, basisPoints }: Idea) => basisPoints !== undefined || id === asked.ideaId;
  const ideas: Idea[] = [
    ...(entry?.ideas ?? []),
    ...choices.ideas.filter(({ id }) => !entry?.ideas.some((idea) => idea.id === id)),
  ];
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-5">
      <EntryWords entry={entry} refusal={refusal} />
      <RadioGroup
        name="visibility"
        label={t("changelog:staff.field.visibility")}
        error={errorOf("visibility")}
        defaultValue={valueOf("visibility", entry?.visibility ?? "everyone")}
        choices={changelogVisibilities.map((value) => ({
          value,
          label: t(`changelog:staff.visibility.${value}`),
        }))}
      />
      <Section title={t("changelog:staff.field.ideas")} sub={t("changelog:staff.field.ideasHint")}>
        {ideas.map((idea) => (
          <IdeaChoice
            key={idea.id}
            idea={idea}
            refusal={refusal}
            isTicked={isTicked(ideaField(idea.id), isLinked(idea))}
          />
        ))}
        <IdeaSearch asked={asked} foundCount={choices.foundCount} refusal={refusal} />
      </Section>
      <ProductTicks
        legend={t("changelog:staff.field.products")}
        hint={t("changelog:staff.field.productsHint")}
        products={products}
        nameOf={productField}
        isTicked={(id) => isTicked(productField(id), linked.has(id))}
      />
      <div>
        <Button variant="primary" name="intent" value="save">
          {t("changelog:staff.save")}
        </Button>
      </div>
    </Form>
  );
}

/** Title and text, of a draft and of what is corrected. */
export function EntryWords({ entry, refusal }: Pick<EntryFormProps, "entry" | "refusal">) {
  const t = useAdminText();
  const { errorOf, valueOf } = refusal;
  return (
    <>
      <TextInput
        name="title"
        label={t("changelog:staff.field.title")}
        error={errorOf("title")}
        defaultValue={valueOf("title", entry?.title)}
        maxLength={120}
        required
        autoComplete="off"
      />
      <TextArea
        name="body"
        label={t("changelog:staff.field.body")}
        hint={t("changelog:staff.field.bodyHint")}
        error={errorOf("body")}
        defaultValue={valueOf("body", entry?.body)}
        maxLength={longestEntry}
        rows={8}
        required
      />
    </>
  );
}

type Idea = EntryChoicesOutput["ideas"][number] & { basisPoints?: number };

function IdeaChoice({
  idea: { id, title, stage, voteCount, basisPoints },
  refusal: { errorOf, valueOf },
  isTicked,
}: {
  idea: Idea;
  refusal: Refusal;
  isTicked: boolean;
}) {
  const t = useAdminText();
  const { number } = useFormat();
  return (
    <div className="grid gap-2">
      <Checkbox
        name={ideaField(id)}
        label={title}
        hint={t("changelog:staff.field.ideaFacts", {
          stage: t(`ideas:stage.${stage}`),
          votes: t("ideas:votes", { count: voteCount, total: number(voteCount) }),
        })}
        defaultChecked={isTicked}
      />
      <TextInput
        name={shareField(id)}
        label={t("changelog:staff.field.share", { title })}
        error={errorOf(shareField(id)) && t("changelog:staff.field.shareFix")}
        defaultValue={valueOf(shareField(id), String((basisPoints ?? usualBasisPoints) / 100))}
        inputMode="decimal"
        markOptional={false}
      />
    </div>
  );
}
