import type { FormValues } from "@worth/api";
import { parseInput, saveBoardInput, type SaveBoardInput } from "@worth/contracts";

/** As many rows as the form can have. */
const mostRows = 22;

/** A board as its form sends it: one row a status, a row without a name being none; one line a category. */
export function readBoard(form: FormValues): SaveBoardInput {
  const { boardId, name, description, visibility, betaGroupId, categories = "" } = form;
  const rows = Array.from({ length: mostRows }, (_, index) => index);
  const statuses = rows.flatMap((index) => {
    const statusName = form[`status-${index}-name`]?.trim() ?? "";
    if (statusName === "") return [];
    return [
      {
        id: form[`status-${index}-id`] || null,
        name: statusName,
        stage: form[`status-${index}-stage`],
        isOnRoadmap: form[`status-${index}-roadmap`] !== undefined,
      },
    ];
  });
  return parseInput(saveBoardInput, {
    boardId: boardId || null,
    name,
    description,
    visibility,
    betaGroupId: betaGroupId || null,
    isClosed: form["isClosed"] !== undefined,
    statuses,
    categories: categories.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
  });
}
