import type { AdminApi } from "@worth/api";
import {
  AppError,
  markTriageInput,
  parseInput,
  undoTriageInput,
  type MarkTriageInput,
} from "@worth/contracts";

type Change = MarkTriageInput["change"];

/** The buttons of a row; each names its account. */
const changesOfRow = {
  done: { kind: "done" },
  tomorrow: { kind: "snooze", until: "tomorrow" },
  take: { kind: "take" },
} as const satisfies Record<string, Change>;

/**
 * What a form of the triage page asks for: a button of one row names its account, a button of the bar is about all that
 * are ticked, the toast takes a change back.
 * @throws AppError invalid_input naming the field
 */
export async function workOnTriage(api: AdminApi, form: FormData) {
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const work = text("work");
  if (work === "undo") {
    const accountIds = (text("accountIds") ?? "").split(" ");
    await api.triage.undo(parseInput(undoTriageInput, { changedAt: text("changedAt"), accountIds }));
    return { kind: "undone" } as const;
  }
  const one = (["done", "tomorrow", "take"] as const).find((name) => form.has(name));
  const change = one ? changesOfRow[one] : changeOfBar(work, text);
  const ticked = form.getAll("accountId").filter((value) => typeof value === "string");
  const accountIds = one ? [text(one)] : ticked;
  if (accountIds.length === 0) throw new AppError("invalid_input", { fields: { accountIds: "required" } });
  const marked = await api.triage.mark(parseInput(markTriageInput, { accountIds, change }));
  return { kind: change.kind, marked };
}

function changeOfBar(work: string | undefined, text: (name: string) => string | undefined): Change {
  if (work === "done") return { kind: "done" };
  if (work === "assign") return { kind: "assign", staffId: text("staffId") || null };
  const until = text("until") === "date" ? text("day") : text("until");
  if (!until) throw new AppError("invalid_input", { fields: { until: "required" } });
  return { kind: "snooze", until };
}
