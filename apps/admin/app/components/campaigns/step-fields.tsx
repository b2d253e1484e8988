import { missionStepKinds, mostMissionSteps, type CampaignOutput } from "@worth/contracts";
import { Select, TextInput } from "@worth/ui";
import { stepField } from "../../server/read-steps.ts";
import { useAdminText } from "../use-admin-text.ts";
import type { Refusal } from "../use-refusal.ts";

type StepFieldsProps = {
  steps: CampaignOutput["steps"];
  /** The kinds of acts that staff defined and can be entered now. */
  actTypes: readonly { id: string; name: string }[];
  valueOf: Refusal["valueOf"];
};

/** A row for each step of a mission there can be; those without words are none. */
export function StepFields({ steps, actTypes, valueOf }: StepFieldsProps) {
  const t = useAdminText();
  const known = new Map(actTypes.map(({ id, name }) => [id, name]));
  for (const { actTypeId, actTypeName } of steps)
    if (actTypeId !== null) known.set(actTypeId, actTypeName ?? actTypeId);
  const choices = [
    ...missionStepKinds
      .filter((kind) => kind !== "act")
      .map((kind) => ({ value: kind as string, label: t(`campaigns:field.kind.${kind}`) })),
    ...[...known].map(([id, name]) => ({ value: id, label: t("campaigns:field.kind.act", { name }) })),
  ];
  return (
    <fieldset id="steps" className="grid gap-4">
      <legend className="mb-2 text-lg font-semibold">{t("campaigns:field.steps")}</legend>
      <p className="text-sm text-muted">{t("campaigns:field.stepsHint")}</p>
      {Array.from({ length: mostMissionSteps }, (_, index) => {
        const step = steps[index];
        const name = (part: "id" | "title" | "by") => stepField(index, part);
        return (
          <div key={step?.id ?? index} className="grid items-end gap-3 sm:grid-cols-2">
            <input type="hidden" name={name("id")} value={step?.id ?? ""} />
            <TextInput
              name={name("title")}
              label={t("campaigns:field.stepTitle", { position: index + 1 })}
              defaultValue={valueOf(name("title"), step?.title ?? "")}
              hint={step && t("campaigns:field.stepDone", { count: step.doneCount })}
              maxLength={120}
              autoComplete="off"
            />
            <Select
              name={name("by")}
              label={t("campaigns:field.stepKind")}
              defaultValue={valueOf(name("by"), step ? (step.actTypeId ?? step.kind) : "review")}
              choices={choices}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
