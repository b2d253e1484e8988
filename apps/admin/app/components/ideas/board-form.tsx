import type { Refused } from "@worth/api";
import { boardVisibilities, type BoardOutput, type ListBoardsOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Section, Select, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { StatusRows } from "./status-rows.tsx";

type BoardFormProps = {
  /** Null for a new one. */
  board: BoardOutput | null;
  betaGroups: ListBoardsOutput["betaGroups"];
  answer: Refused | undefined;
};

/** A whole board: who sees it, its statuses in their order, its categories. */
export function BoardForm({ board, betaGroups, answer }: BoardFormProps) {
  const t = useAdminText();
  const labels = {
    name: t("staffIdeas:boards.name"),
    description: t("staffIdeas:boards.description"),
    visibility: t("staffIdeas:boards.visibility"),
    betaGroupId: t("staffIdeas:boards.group"),
    categories: t("staffIdeas:boards.categories"),
  };
  const refusal = useRefusal(answer, labels);
  const { errors, formError, errorOf, valueOf } = refusal;
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, now),
  });
  return (
    <Section
      title={
        board === null
          ? t("staffIdeas:boards.newTitle")
          : t("staffIdeas:boards.editTitle", { name: board.name })
      }
    >
      <Form method="post" noValidate className="grid max-w-3xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="boardId" value={board?.id ?? ""} />
        <TextInput {...field("name", board?.name ?? "")} required autoComplete="off" />
        <TextArea {...field("description", board?.description ?? "")} />
        <Select
          {...field("visibility", board?.visibility ?? "everyone")}
          required
          choices={boardVisibilities.map((value) => ({
            value,
            label: t(`staffIdeas:boards.visibilities.${value}`),
          }))}
        />
        <Select
          {...field("betaGroupId", board?.betaGroupId ?? "")}
          placeholder="–"
          choices={betaGroups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Checkbox
          name="isClosed"
          label={t("staffIdeas:boards.isClosed")}
          defaultChecked={answer ? valueOf("isClosed") !== undefined : (board?.isClosed ?? false)}
        />
        <StatusRows statuses={board?.statuses ?? null} typed={answer?.values} />
        <TextArea
          {...field("categories", board?.categories.map(({ name }) => name).join("\n") ?? "")}
          hint={t("staffIdeas:boards.categoriesHint")}
        />
        <div>
          <Button variant="primary">{t("staffIdeas:boards.save")}</Button>
        </div>
      </Form>
    </Section>
  );
}
