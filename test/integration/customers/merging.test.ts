import { findCustomerByIdentity, getCustomer, mergeCustomers } from "@worth/domain";
import {
  createCompany,
  createCustomer,
  createLead,
  createMember,
  createPurchase,
  createReferral,
} from "@worth/factories";
import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { startMerging } from "./merge-story.ts";

test("two customers become one: what both bought, whom they brought, their addresses and leads count for the one", async () => {
  const { database, deps, actor, merge } = await startMerging();
  const { companyId } = await createCompany(database);
  const from = await createCustomer(database, { email: "ann@work.example", companyId });
  const into = await createCustomer(database, { email: "ann@home.example" });
  const friend = await createCustomer(database);
  await createPurchase(database, { customerId: from.customerId, capturedMinor: 40_00 });
  await createPurchase(database, { customerId: into.customerId, capturedMinor: 60_00 });
  await createPurchase(database, { customerId: friend.customerId, capturedMinor: 100_00 });
  const { referralId } = await createReferral(database, {
    referrerId: from.customerId,
    refereeId: friend.customerId,
    source: "staff",
  });
  const { leadId } = await createLead(database, { referrerId: from.customerId });

  const merged = await merge(from.customerId, into.customerId);

  expect(merged.customerId).toBe(into.customerId);
  expect(await readSnapshot(database, into.customerId)).toMatchObject({
    ownMinor: 100_00,
    referralMinor: 100_00,
    netMinor: 150_00,
    purchaseCount: 2,
  });
  expect(await readSnapshot(database, from.customerId)).toMatchObject({ headlineMinor: 0, netMinor: 0 });
  for (const normalizedValue of ["ann@work.example", "ann@home.example"]) {
    const found = await findCustomerByIdentity(database, { kind: "email", normalizedValue });
    expect(found?.id).toBe(into.customerId);
  }
  const shown = await getCustomer(deps, actor, { customerId: from.customerId });
  expect(shown).toMatchObject({
    id: into.customerId,
    company: { id: companyId },
    referees: [{ id: friend.customerId, ownMinor: 100_00 }],
  });
  expect(shown.timeline.filter(({ kind }) => kind === "purchase")).toHaveLength(2);
  expect(shown.timeline.filter(({ kind }) => kind === "merged")).toHaveLength(1);
  expect(await database.referral.findUnique({ where: { id: referralId } })).toMatchObject({
    referrerId: into.customerId,
    state: "joined",
  });
  expect(await database.lead.findUnique({ where: { id: leadId } })).toMatchObject({
    referrerId: into.customerId,
  });
  const accounts = await database.accountSnapshot.findMany({
    where: { accountId: { in: [from.customerId, into.customerId] } },
  });
  expect(accounts).toEqual([]);
  const [entry] = await database.auditEntry.findMany({
    where: { action: "customer.merge" },
    include: { detail: true },
  });
  expect(entry).toMatchObject({
    staffId: actor.staffId,
    subjectId: into.customerId,
    detail: { after: { fromId: from.customerId, note: "Same phone number." } },
  });
});

test("two who can both sign in are refused, and nothing changes", async () => {
  const { database, merge } = await startMerging();
  const one = await createMember(database);
  const other = await createMember(database);
  await expect(merge(one.customerId, other.customerId)).rejects.toMatchObject({ code: "merge_two_members" });
  expect(await database.identityMerge.count()).toBe(0);
  expect(await database.auditEntry.count()).toBe(0);
});

test("whoever can sign in goes on signing in as the customer the two became, under the terms they agreed to", async () => {
  const { database, merge } = await startMerging();
  const { id: consentTextId } = await database.consentText.findFirstOrThrow();
  const member = await createMember(database, { consentTextId });
  const { customerId } = await createCustomer(database);
  await merge(member.customerId, customerId);
  expect(await database.member.findUnique({ where: { id: member.memberId } })).toMatchObject({ customerId });
  expect(await database.consent.findMany({ where: { customerId } })).toMatchObject([
    { textId: consentTextId, given: true },
  ]);
  expect(await database.referralCode.findUnique({ where: { code: member.code } })).toMatchObject({
    customerId,
  });
});

test("somebody who was merged before stands for who they became; a circle and oneself are refused", async () => {
  const { merge, createPeople, database } = await startMerging();
  const [one = "", two = "", three = ""] = await createPeople(3);
  await merge(one, two);
  expect(await merge(one, three)).toEqual({ customerId: three });
  expect(await database.customer.findUnique({ where: { id: two } })).toMatchObject({ mergedIntoId: three });
  for (const [from, into] of [
    [three, one],
    [one, one],
    [two, three],
  ] as const)
    await expect(merge(from, into)).rejects.toMatchObject({ code: "merge_same_person" });
});

test("an identity leads to the customer it belongs to now, over any number of steps", async () => {
  const { merge, createPeople, database } = await startMerging();
  const people = await createPeople(5);
  for (const [index, into] of people.slice(1).entries()) await merge(people[index] ?? "", into);
  const [first = ""] = people;
  await database.customerIdentity.create({
    data: {
      id: "idn_late",
      customerId: first,
      kind: "external",
      value: "crm-1",
      normalizedValue: "crm-1",
    },
  });
  const found = await findCustomerByIdentity(database, { kind: "external", normalizedValue: "crm-1" });
  expect(found?.id).toBe(people.at(-1));
});

test("two merges of the same two at once make one", async () => {
  const { deps, actor, createPeople, database } = await startMerging();
  const [one = "", two = ""] = await createPeople(2);
  const note = "Same phone number.";
  const outcomes = await Promise.allSettled([
    mergeCustomers(deps, actor, { fromId: one, intoId: two, note }),
    mergeCustomers(deps, actor, { fromId: two, intoId: one, note }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await database.identityMerge.count()).toBe(1);
});

test("an unknown customer cannot be put together with anybody", async () => {
  const { merge, createPeople } = await startMerging();
  const [one = ""] = await createPeople(1);
  await expect(merge(`cus_${"0".repeat(32)}`, one)).rejects.toMatchObject({ code: "not_found" });
});
