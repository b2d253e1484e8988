import { currentPolicy, getConsentText, getProgramme } from "@worth/domain";
import { seedEmpty } from "@worth/seed";
import { defaultValuePolicy } from "@worth/scoring";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const anonymous = { kind: "anonymous" } as const;

test("an empty programme has settings, the default policy, terms and its owner, and no customers", async () => {
  const { deps, database } = await createWorld();
  expect(await getProgramme(deps, anonymous)).toMatchObject({
    reportingCurrency: "USD",
    attributionWindowDays: 90,
    refundWindowDays: 30,
    offering: {
      referrer: [{ kind: "credit", amountMinor: 25_00 }],
      friend: [{ kind: "credit", amountMinor: 10_00 }],
    },
    isDemo: false,
  });
  expect(await currentPolicy(database)).toEqual({
    ...defaultValuePolicy,
    marginRate: 0.4,
    annualDiscount: 0.15,
    acquisitionCostMinor: 0,
  });
  const terms = await getConsentText(deps, anonymous);
  expect(terms.version).toBe(1);
  expect(terms.body).toContain("A link opened first counts.");
  expect(await database.staffUser.findMany({ select: { email: true, role: true } })).toEqual([
    { email: "owner@example.com", role: "owner" },
  ]);
  expect(await database.customer.count()).toBe(0);
});

test("seeding twice is refused", async () => {
  const { url, database } = await createWorld();
  const again = seedEmpty({ databaseUrl: url, now: new Date(), log: () => {} });
  await expect(again).rejects.toThrow("holds a programme already");
  expect(await database.staffUser.count()).toBe(1);
});
