import { createId, type AskChoices } from "@worth/contracts";
import { listTriage, performRun, refreshValues, saveAskChoices, turnAskOff } from "@worth/domain";
import { createMember, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { drainJobs } from "../../world/drain-jobs.ts";
import { openAsks } from "../asks/ask-scene.ts";
import { readMails } from "../reviews/review-scene.ts";
import { system } from "../valuation/system-actor.ts";

const viewer = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const none: AskChoices = {
  review: false,
  answer: false,
  beta: false,
  consult: false,
  refer: false,
  vote: false,
};

/** Mary, who agreed to the terms, and Otto, who has not: both happy, and with room below what others buy. */
async function openPermission({ mostAsksAYear }: { mostAsksAYear: number }) {
  const scene = await openAsks({ mostAsksAYear });
  const { database, deps, bulk, clock, url, mary, otto } = scene;
  const buy = (customerId: string) =>
    createPurchase(database, { customerId, capturedMinor: 100_00, occurredAt: clock.now() });
  await buy(otto.customerId);
  for (const email of ["a@example.com", "b@example.com", "c@example.com"]) {
    const { customerId } = await createMember(database, { email });
    for (let times = 0; times < 4; times += 1) await buy(customerId);
  }
  const { id: textId } = await database.consentText.findFirstOrThrow({ where: { kind: "programme_terms" } });
  await database.consent.create({
    data: {
      id: createId("consent"),
      customerId: mary.customerId,
      textId,
      given: true,
      occurredAt: clock.now(),
    },
  });
  await database.customer.updateMany({
    where: { id: { in: [mary.customerId, otto.customerId] } },
    data: { sentiment: "promoter" },
  });
  await performRun(deps, bulk, system, { trigger: "first" });
  const readTriage = async ({ customerId }: { customerId: string }) => {
    await drainJobs(url, { "value.refresh": (data) => refreshValues(deps, data) });
    const { rows } = await listTriage(deps, viewer, { crowd: "all", work: "open", page: 1 });
    const row = rows.find(({ accountId }) => accountId === customerId);
    return [row?.action, row?.reason.code];
  };
  return { ...scene, readTriage };
}

test("a promoter with room is asked until they turn being asked off, and again when they take it back", async () => {
  const { deps, mary, readTriage } = await openPermission({ mostAsksAYear: 10 });
  const asked = ["ask", "room_to_buy_more_often"];
  expect(await readTriage(mary)).toEqual(asked);
  await saveAskChoices(deps, mary, none);
  expect(await readTriage(mary)).toEqual(["leave_alone", "asks_turned_off"]);
  await saveAskChoices(deps, mary, { ...none, beta: true });
  expect(await readTriage(mary)).toEqual(asked);
});

test("a mail's own link turns the last kind off in triage too", async () => {
  const scene = await openPermission({ mostAsksAYear: 10 });
  const { deps, mary, ways, readTriage } = scene;
  await saveAskChoices(deps, mary, { ...none, beta: true });
  await ways.beta();
  const mail = (await readMails(scene)).findLast(({ to }) => to === "mary@example.com");
  const token = mail?.data["offLink"]?.split("/unsubscribe/")[1] ?? "";
  await turnAskOff(deps, { kind: "anonymous" }, { token });
  expect(await readTriage(mary)).toEqual(["leave_alone", "asks_turned_off"]);
});

test("a promoter whose ask budget is used up is not asked, from the ask that was the last", async () => {
  const { mary, ways, countAsks, readTriage } = await openPermission({ mostAsksAYear: 2 });
  await ways.beta();
  expect((await readTriage(mary))[0]).toBe("ask");
  await ways.consult();
  expect(await countAsks()).toBe(2);
  expect(await readTriage(mary)).toEqual(["leave_alone", "asks_used_up"]);
});

test("who never agreed to the terms is not asked, and the reason says so", async () => {
  const { otto, readTriage } = await openPermission({ mostAsksAYear: 10 });
  expect(await readTriage(otto)).toEqual(["leave_alone", "not_a_member"]);
});
