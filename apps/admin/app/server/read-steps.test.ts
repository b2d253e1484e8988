import { expect, test } from "vitest";
import { readSteps } from "./read-steps.ts";

test("a row without words is no step, and what does it is a kind of ours or a kind of act", () => {
  const form = {
    "step.0.id": "mst_1",
    "step.0.title": " Review a trail ",
    "step.0.by": "review",
    "step.1.title": " ",
    "step.1.by": "answer",
    "step.3.id": "",
    "step.3.title": "Host an evening",
    "step.3.by": "atp_1",
  };
  expect(readSteps(form)).toEqual([
    { id: "mst_1", title: "Review a trail", kind: "review", actTypeId: null },
    { id: null, title: "Host an evening", kind: "act", actTypeId: "atp_1" },
  ]);
});
