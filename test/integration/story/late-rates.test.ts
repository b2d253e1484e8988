import { addRate, releaseEndedHolds, releaseHold, verifyLedger } from "@worth/domain";
import { createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { joinProgramme } from "../../world/join-programme.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";
import { readBalances } from "../ledger/balances.ts";

/** Leo has paid in euros while nobody had said what a euro is worth: Mary's referral is on hold with nothing decided. */
async function startUnpriced() {
  const story = await startStory();
  const { database, deps } = story;
  payInvoice(story, { currency: "eur" });
  await story.stripe.webhooksSettled();
  await story.drain();
  const referral = await database.referral.findFirstOrThrow({ where: { state: "on_hold" } });
  expect(await database.reward.count()).toBe(0);
  const { staffId } = await createStaff(database);
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const addEuro = () =>
    addRate(deps, staff, { currency: "EUR", validOn: "2020-01-01", rate: "1.1", confirmed: "" });
  const release = () => releaseHold(deps, staff, { referralId: referral.id, note: "A loyal friend." });
  const readState = async () =>
    (await database.referral.findUniqueOrThrow({ where: { id: referral.id } })).state;
  const readMary = async () => {
    expect(await verifyLedger(database)).toEqual([]);
    return readBalances(story.world, story.mary.customerId, "USD");
  };
  return { ...story, referral, addEuro, release, readState, readMary };
}

test("a hold whose purchase no rate values is not closed with nothing, by the clock or by staff", async () => {
  const { deps, clock, release, readState } = await startUnpriced();
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  await expect(release()).rejects.toMatchObject({ code: "rate_missing" });
  expect(await readState()).toBe("on_hold");
});

test("saving the rate decides what waited for it, and the hold ends with its rewards", async () => {
  const { deps, clock, drain, addEuro, readState, readMary } = await startUnpriced();
  await addEuro();
  await drain();
  expect(await readMary()).toEqual({ held: 0, pending: 25_00, owed: 0 });
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  expect(await readState()).toBe("rewarded");
  expect(await readMary()).toEqual({ held: 25_00, pending: 0, owed: 0 });
});

test("a referral that cannot be decided keeps none of the others, and its job fails until it can", async () => {
  const { world, database, stripe, handlers, drain, mary, referral, addEuro } = await startUnpriced();
  const customerId = (await joinProgramme(world, { email: "ada@example.com", code: mary.code })).customerId;
  const buyer = stripe.play.createCustomer({ email: "ada@example.com", name: "Ada Ahl" });
  stripe.play.payInvoice({ customerId: buyer.id, amountMinor: 90_00, currency: "eur" });
  await stripe.webhooksSettled();
  await drain();
  await breakDecisions(database, referral.id);
  await addEuro();
  await expect(drain()).rejects.toThrow("could not be decided");
  const decided = () =>
    database.reward.findMany({ where: { side: "referrer" }, include: { referral: true } });
  expect((await decided()).map((reward) => reward.referral?.refereeId)).toEqual([customerId]);

  await database.$executeRaw`DROP TRIGGER broken ON reward_decision`;
  await handlers.jobs["rates.settle"]({ currencies: ["EUR"] });
  expect(await decided()).toHaveLength(2);
});

test("the end of a hold decides what a rate that came another way values, and grants it once", async () => {
  const { database, deps, clock, readMary } = await startUnpriced();
  await saveQuietly(database);
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  expect(await readMary()).toEqual({ held: 25_00, pending: 0, owed: 0 });
});

test("what is decided late and waits for a person keeps its decision and its hold", async () => {
  const { database, deps, clock, readState } = await startUnpriced();
  for (const ruleId of ["rul_referrer", "rul_friend"]) {
    const version = await database.rewardRuleVersion.findFirstOrThrow({ where: { ruleId } });
    const body = Object.assign({}, version.body, { approval: "by_person" });
    await database.rewardRuleVersion.create({ data: { ...version, version: 2, body, worstCase: {} } });
    await database.rewardRule.update({ where: { id: ruleId }, data: { version: 2 } });
  }
  await saveQuietly(database);
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  expect(await readState()).toBe("on_hold");
  expect(await database.reward.findMany()).toMatchObject([{ state: "pending" }, { state: "pending" }]);
  expect(await verifyLedger(database)).toEqual([]);
});

/** The database refuses what is decided about one referral, as it does when something about it is broken. */
async function breakDecisions(database: Story["database"], referralId: string): Promise<void> {
  await database.$executeRaw`CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'broken'; END $$`;
  await database.$executeRawUnsafe(`CREATE TRIGGER broken BEFORE INSERT ON reward_decision FOR EACH ROW
    WHEN (NEW."eventId" LIKE '${referralId}:%') EXECUTE FUNCTION broken()`);
}

/** A rate that nothing was told of, as a restored backup or another process has it. */
async function saveQuietly(database: Story["database"]): Promise<void> {
  await database.exchangeRate.create({
    data: {
      id: "rat_euro",
      currency: "EUR",
      reportingCurrency: "USD",
      rate: "1.1",
      validOn: new Date("2020-01-01"),
    },
  });
}
