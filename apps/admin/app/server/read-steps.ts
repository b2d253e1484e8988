import { missionStepKinds, mostMissionSteps } from "@worth/contracts";

/** The name of a part of a step in the form of a campaign. */
export const stepField = (index: number, part: "id" | "title" | "by"): string => `step.${index}.${part}`;

/** The steps that a form says; a row without words is none. What does it is one of our kinds, or a kind of act. */
export function readSteps(form: Record<string, string>) {
  return Array.from({ length: mostMissionSteps }, (_, index) => {
    const of = (part: "id" | "title" | "by") => form[stepField(index, part)]?.trim() ?? "";
    const [id, title, by] = [of("id"), of("title"), of("by")];
    const kind = missionStepKinds.find((one) => one === by && one !== "act") ?? "act";
    return { id: id || null, title, kind, actTypeId: kind === "act" ? by : null };
  }).filter(({ title }) => title !== "");
}
