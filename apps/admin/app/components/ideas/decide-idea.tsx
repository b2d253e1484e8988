import { Button, Section, Select, TextArea } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { IdeaPartProps } from "./idea-part-props.ts";

const efforts = ["1", "2", "3", "4", "5"] as const;

/** The status, with what everybody who follows is told, and the effort. */
export function DecideIdea({ idea, refusal }: Omit<IdeaPartProps, "mayDecide">) {
  const t = useAdminText();
  return (
    <Section title={t("staffIdeas:decide.title")}>
      <Form method="post" className="grid max-w-xl justify-items-start gap-4">
        <Select
          name="statusId"
          label={t("staffIdeas:decide.status")}
          required
          defaultValue={refusal.valueOf("statusId", idea.status.id)}
          choices={idea.statuses.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="w-full">
          <TextArea
            name="note"
            label={t("staffIdeas:decide.note")}
            hint={t("staffIdeas:decide.noteHint")}
            error={refusal.errorOf("note")}
            defaultValue={refusal.valueOf("note")}
          />
        </div>
        <Button variant="primary" name="intent" value="move">
          {t("staffIdeas:decide.move")}
        </Button>
      </Form>
      <Form method="post" className="grid max-w-xl justify-items-start gap-4">
        <Select
          name="effort"
          label={t("staffIdeas:decide.effort")}
          markOptional={false}
          defaultValue={idea.effort === null ? "" : String(idea.effort)}
          placeholder={t("staffIdeas:decide.noEffort")}
          choices={efforts.map((value) => ({ value, label: t(`staffIdeas:decide.efforts.${value}`) }))}
        />
        <Button name="intent" value="effort">
          {t("staffIdeas:decide.estimate")}
        </Button>
      </Form>
    </Section>
  );
}
