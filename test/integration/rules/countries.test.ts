import { createId } from "@worth/contracts";
import { getCustomer, mergeCustomers } from "@worth/domain";
import { createCustomer, createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { expectConserved } from "../../world/expect-conserved.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";
import { checkFile, importFile, manager } from "../imports/import-file.ts";

const inCountry = (country: string) => ({
  line1: "1 High Street",
  line2: null,
  city: "Anywhere",
  postal_code: "1000",
  state: null,
  country,
});

/** A rule for friends in Sweden and Norway, beside the programme's own. */
async function startNordic() {
  const story = await startStory();
  const { ruleId } = await createRewardRule(story.database, {
    id: createId("rewardRule"),
    name: "For friends in the north",
    body: {
      side: "friend",
      amount: { kind: "points", points: 300 },
      conditions: { countries: ["SE", "NO"] },
    },
  });
  const pay = async (customerId: string, amountMinor = 200_00) => {
    story.stripe.play.payCharge({ customerId, amountMinor, currency: "usd" });
    await story.stripe.webhooksSettled();
    await story.drain();
  };
  const decided = () =>
    story.database.rewardDecision.findMany({ where: { ruleId }, select: { answer: true, reasons: true } });
  return { story, pay, decided };
}

const countryOf = async ({ deps, leo }: Story) =>
  (await getCustomer(deps, manager, { customerId: leo.customerId })).country;

test("a payment tells where its buyer is in time for the rules that ask", async () => {
  const { story, pay, decided } = await startNordic();
  const buyer = story.stripe.play.createCustomer({ email: "leo@example.com", address: inCountry("NO") });
  await pay(buyer.id);
  expect(await countryOf(story)).toBe("NO");
  expect(await decided()).toMatchObject([{ answer: "yes" }]);
  await expectConserved(story.world);
});

test("a card's country counts where no address says one, and from elsewhere such a rule gives nothing", async () => {
  const { story, pay, decided } = await startNordic();
  await pay(story.leo.buyer.id);
  expect(await countryOf(story)).toBe("US");
  expect(await decided()).toMatchObject([{ answer: "no", reasons: [{ code: "other_country" }] }]);
  await expectConserved(story.world);
});

test("somebody who moves is where the provider says now, and news of an older purchase does not move them back", async () => {
  const { story, pay } = await startNordic();
  const { stripe, leo, environment } = story;
  const former = payInvoice(story);
  await stripe.webhooksSettled();
  await story.drain();
  story.clock.travel({ minutes: 120 });
  const swedish = stripe.play.createCustomer({ email: "leo@example.com", address: inCountry("SE") });
  await pay(swedish.id);
  expect(await countryOf(story)).toBe("SE");
  stripe.play.refund({ chargeId: former.id, amountMinor: 50_00 });
  await stripe.webhooksSettled();
  await story.drain();
  expect(await countryOf(story)).toBe("SE");
  await fetch(`${stripe.url}/v1/customers/${leo.buyer.id}`, {
    method: "POST",
    headers: { authorization: `Bearer ${environment.STRIPE_SECRET_KEY}` },
    body: new URLSearchParams({ "address[country]": "DK", "address[line1]": "Havnegade 1" }),
  });
  await stripe.webhooksSettled();
  await story.drain();
  expect(await countryOf(story)).toBe("DK");
  await expectConserved(story.world);
});

test("an imported file tells where customers are: the latest purchase that says so, and one that says nothing forgets nothing", async () => {
  const world = await createWorld();
  const rows = [
    "customer,date,amount,currency,country",
    "ida@example.com,2024-05-03,10.00,USD,se",
    "ida@example.com,2024-05-01,10.00,USD,NO",
    "ida@example.com,2024-05-04,10.00,USD,",
    "leo@example.com,2024-05-01,10.00,USD,",
  ];
  await importFile(world, rows.join("\n"));
  const countries = async () =>
    (await world.database.customer.findMany({ orderBy: { createdAt: "asc" } })).map(({ country }) => country);
  expect(new Set(await countries())).toEqual(new Set(["SE", null]));
  const refused = await checkFile(world, [...rows, "leo@example.com,2024-05-05,10.00,USD,UK"].join("\n"));
  expect(refused.rowErrors.rows).toEqual([
    { lineNumber: 6, field: "country", reason: "bad_country", value: "UK" },
  ]);
});

test("two customers who become one are where either was known to be", async () => {
  const { database, deps } = await createWorld();
  const ida = await createCustomer(database, {});
  const same = await createCustomer(database, {});
  await database.customer.update({ where: { id: ida.customerId }, data: { country: "FI" } });
  await mergeCustomers(deps, manager, {
    fromId: ida.customerId,
    intoId: same.customerId,
    note: "One person.",
  });
  const { country } = await getCustomer(deps, manager, { customerId: same.customerId });
  expect(country).toBe("FI");
});
