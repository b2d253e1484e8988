import { mailedAskKinds, type AskChoices } from "@worth/contracts";
import { getAskChoices, getAskOff, saveAskChoices, turnAskOff } from "@worth/domain";
import { expect, test } from "vitest";
import { readMails } from "../reviews/review-scene.ts";
import { kindOf, openAsks, waysToAsk } from "./ask-scene.ts";

const all: AskChoices = {
  review: true,
  answer: true,
  beta: true,
  consult: true,
  refer: true,
  vote: true,
};
const anonymous = { kind: "anonymous" } as const;

test.each(waysToAsk)("whoever turned it off is not asked by way of %s, and is by the others", async (way) => {
  const { deps, mary, ways, countAsks, mailsToMary } = await openAsks({ mostAsksAYear: 10 });
  await saveAskChoices(deps, mary, { ...all, [kindOf(way)]: false });
  await ways[way]();
  expect(await countAsks()).toBe(0);
  expect(await mailsToMary()).toEqual([]);
  await ways[way === "consult" ? "beta" : "consult"]();
  expect(await countAsks()).toBe(1);
  await saveAskChoices(deps, mary, all);
  expect((await getAskChoices(deps, mary)).choices).toEqual(all);
});

test("what a member turned off is not asked on their pages either", async () => {
  const { deps, database, mary, isAskedNext } = await openAsks({ mostAsksAYear: 10 });
  await database.customer.update({ where: { id: mary.customerId }, data: { sentiment: "detractor" } });
  expect(await isAskedNext()).toBe(true);
  await saveAskChoices(deps, mary, { ...all, review: false });
  expect(await isAskedNext()).toBe(false);
  await database.customer.update({ where: { id: mary.customerId }, data: { sentiment: "promoter" } });
  expect(await isAskedNext()).toBe(true);
  await saveAskChoices(deps, mary, { ...all, review: false, refer: false });
  expect(await isAskedNext()).toBe(false);
});

test.each(mailedAskKinds)(
  "every mail that asks leads out of its kind without signing in: %s",
  async (kind) => {
    const scene = await openAsks({ mostAsksAYear: 10 });
    const { deps, mary, ways, database } = scene;
    await ways[kind]();
    const [mail] = (await readMails(scene)).filter(({ to }) => to === "mary@example.com");
    const token = mail?.data["offLink"]?.split("/unsubscribe/")[1] ?? "";
    expect(token).not.toContain(mary.customerId);
    expect(await getAskOff(deps, anonymous, { token })).toEqual({ kind, isOff: false });
    // Opening it changes nothing; saying it twice, at once, is saying it once.
    expect(await database.askOff.count()).toBe(0);
    await Promise.all([turnAskOff(deps, anonymous, { token }), turnAskOff(deps, anonymous, { token })]);
    expect(await getAskOff(deps, anonymous, { token })).toEqual({ kind, isOff: true });
    expect((await getAskChoices(deps, mary)).choices).toEqual({ ...all, [kind]: false });
  },
);

test("a link nobody sent ends nothing", async () => {
  const { deps, database, mary, cipher } = await openAsks({ mostAsksAYear: 10 });
  const sealed = (text: string) => Buffer.from(cipher.encrypt(text)).toString("base64url");
  const tokens = [
    "A".repeat(80),
    sealed("null"),
    sealed(JSON.stringify({ customerId: mary.customerId, kind: "everything" })),
    sealed(JSON.stringify({ customerId: `cus_${"0".repeat(32)}`, kind: "beta" })),
    sealed(JSON.stringify({ customerId: mary.customerId, kind: "beta", isOff: true })),
  ];
  for (const token of tokens)
    await expect(turnAskOff(deps, anonymous, { token })).rejects.toMatchObject({ code: "not_found" });
  expect(await database.askOff.count()).toBe(0);
});

test("a member's choices are their own", async () => {
  const { deps, mary, otto } = await openAsks({ mostAsksAYear: 10 });
  await saveAskChoices(deps, mary, { ...all, beta: false });
  expect((await getAskChoices(deps, otto)).choices).toEqual(all);
  await saveAskChoices(deps, otto, all);
  expect((await getAskChoices(deps, mary)).choices.beta).toBe(false);
});
