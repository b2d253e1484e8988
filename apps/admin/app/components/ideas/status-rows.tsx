import { ideaStages, type BoardOutput } from "@worth/contracts";
import { Checkbox, Select, TextInput } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Rows beyond those a board has, for new ones. */
const spareRows = 2;

type Rows = {
  /** Null for a new board, which begins with one of each stage. */
  statuses: BoardOutput["statuses"] | null;
  /** What was typed and refused. */
  typed: Record<string, string> | undefined;
};

/** A board's statuses in their order, and room for more. */
export function StatusRows({ statuses, typed }: Rows) {
  const t = useAdminText();
  const first = ideaStages.map((stage) => ({
    id: "",
    name: t(`ideas:stage.${stage}`),
    stage,
    isOnRoadmap: stage === "planned" || stage === "in_beta" || stage === "shipped",
  }));
  const spare = Array.from({ length: spareRows }, () => ({
    id: "",
    name: "",
    stage: "under_review" as const,
    isOnRoadmap: false,
  }));
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">{t("staffIdeas:boards.statuses")}</legend>
      <p className="text-sm text-muted">{t("staffIdeas:boards.statusesHint")}</p>
      {[...(statuses ?? first), ...spare].map(({ id, name, stage, isOnRoadmap }, index) => {
        const [number, prefix] = [index + 1, `status-${index}`];
        return (
          <div key={prefix} className="grid items-end gap-3 border-t border-line pt-3 sm:grid-cols-3">
            <input type="hidden" name={`${prefix}-id`} value={id} />
            <TextInput
              name={`${prefix}-name`}
              label={t("staffIdeas:boards.statusName", { number })}
              markOptional={false}
              autoComplete="off"
              defaultValue={typed?.[`${prefix}-name`] ?? name}
            />
            <Select
              name={`${prefix}-stage`}
              label={t("staffIdeas:boards.statusStage", { number })}
              markOptional={false}
              defaultValue={typed?.[`${prefix}-stage`] ?? stage}
              choices={ideaStages.map((value) => ({ value, label: t(`ideas:stage.${value}`) }))}
            />
            <Checkbox
              name={`${prefix}-roadmap`}
              label={t("staffIdeas:boards.onRoadmap", { number })}
              defaultChecked={typed ? typed[`${prefix}-roadmap`] !== undefined : isOnRoadmap}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
