import { createConsultation, getBetaGroup, getStaffBetaGroup } from "@worth/domain";
import { expect, test } from "vitest";
import { openBeta } from "./beta-scene.ts";

test("a question whose time is over is said to be closed, to members and to staff", async () => {
  const { deps, clock, mary, staff, groupId, inDays } = await openBeta();
  await createConsultation(deps, staff, {
    groupId,
    question: "Maps or routes first?",
    body: "",
    closesAt: inDays(3),
    options: ["Maps", "Routes"],
  });
  for (const [days, phase] of [
    [0, "open"],
    [3, "closed"],
  ] as const) {
    const at = { ...deps, clock: { now: () => new Date(clock.now().getTime() + days * 86_400_000) } };
    const consultations = [{ phase }];
    expect(await getBetaGroup(at, mary, { groupId })).toMatchObject({ consultations });
    expect(await getStaffBetaGroup(at, staff, { groupId, page: 1 })).toMatchObject({ consultations });
  }
});
