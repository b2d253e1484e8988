import { getMemberReferrals, listLeads, moveLead, submitLead } from "@worth/domain";
import { createCustomer, createMember, createPurchase, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const need = {
  companyName: "Lind Works",
  contactName: "Leo Lind",
  contactEmail: "Leo@Lind.example",
  need: "Boots",
};

async function startWithMary() {
  const world = await createWorld();
  const mary = await createMember(world.database, { email: "mary@example.com" });
  const { staffId } = await createStaff(world.database);
  const member = { kind: "member", userId: mary.userId, customerId: mary.customerId } as const;
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const submit = (change: Partial<typeof need> = {}) =>
    submitLead(world.deps, member, { ...need, ...change });
  const move = (leadId: string, ...stages: ("contacted" | "proposal" | "won" | "lost")[]) =>
    stages.reduce(
      (before, stage) => before.then(() => moveLead(world.deps, staff, { leadId, stage })),
      Promise.resolve(),
    );
  return { ...world, mary, member, staffId, submit, move };
}

test("a lead goes through its stages, each with who moved it, and the member sees where it is", async () => {
  const { database, deps, member, staffId, submit, move } = await startWithMary();
  const { leadId } = await submit();
  await move(leadId, "contacted", "proposal");
  const steps = await database.leadStageChange.findMany({ where: { leadId }, orderBy: { id: "asc" } });
  expect(steps.map(({ fromStage, toStage, staffId: by }) => [fromStage, toStage, by])).toEqual([
    [null, "submitted", null],
    ["submitted", "contacted", staffId],
    ["contacted", "proposal", staffId],
  ]);
  const { leads } = await getMemberReferrals(deps, member);
  expect(leads).toMatchObject([{ companyName: "Lind Works", stage: "proposal" }]);
  const audits = await database.auditEntry.findMany({ include: { detail: true }, orderBy: { id: "asc" } });
  expect(audits.map(({ detail }) => [detail?.before, detail?.after])).toEqual([
    [{ stage: "submitted" }, { stage: "contacted" }],
    [{ stage: "contacted" }, { stage: "proposal" }],
  ]);
});

test("leads that are alive are found however many were lost since", async () => {
  const { database, deps, mary, staffId, submit } = await startWithMary();
  const { leadId } = await submit();
  const staff = { kind: "staff", staffId, role: "viewer" } as const;
  const { id: _, ...lead } = await database.lead.findUniqueOrThrow({ where: { id: leadId } });
  const lost = Array.from({ length: 50 }, (_one, number) => ({
    ...lead,
    id: `led_lost${number}`,
    referrerId: mary.customerId,
    stage: "lost" as const,
    createdAt: new Date(lead.createdAt.getTime() + 1_000 + number),
  }));
  await database.lead.createMany({ data: lost });
  const { rows, total } = await listLeads(deps, staff, { isAlive: true, page: 1 });
  expect([rows.map(({ id }) => id), total]).toEqual([[leadId], 1]);
});

test("a won lead makes the contact a customer of their company, brought by the member", async () => {
  const { database, mary, submit, move } = await startWithMary();
  const { leadId } = await submit();
  await move(leadId, "won");
  const lead = await database.lead.findUniqueOrThrow({ where: { id: leadId } });
  const contact = await database.customer.findUniqueOrThrow({
    where: { id: lead.customerId ?? "" },
    include: { company: true, memberships: true, identities: true },
  });
  expect(contact).toMatchObject({
    displayName: "Leo Lind",
    company: { name: "Lind Works" },
    memberships: [{ companyId: contact.companyId }],
    identities: [{ kind: "email", normalizedValue: "leo@lind.example", verifiedAt: null }],
  });
  expect(await database.attribution.findMany()).toMatchObject([
    { referrerId: mary.customerId, refereeId: contact.id, evidence: "lead" },
  ]);
  expect(await database.referral.findMany()).toMatchObject([{ source: "lead", state: "joined", leadId }]);
});

test("people of one company, won by two leads, are in one company", async () => {
  const { database, submit, move } = await startWithMary();
  const [one, two] = [
    await submit(),
    await submit({ contactEmail: "ida@lind.example", contactName: "Ida Lind" }),
  ];
  await Promise.all([move(one.leadId, "won"), move(two.leadId, "won")]);
  expect(await database.company.count()).toBe(1);
  expect(await database.customer.count({ where: { companyId: { not: null } } })).toBe(2);
});

test("a closed lead stays closed", async () => {
  const { submit, move } = await startWithMary();
  for (const end of ["won", "lost"] as const) {
    const { leadId } = await submit({ contactEmail: `${end}@lind.example` });
    await move(leadId, end);
    for (const stage of ["contacted", "won", "lost"] as const)
      await expect(move(leadId, stage)).rejects.toMatchObject({ code: "lead_closed" });
  }
});

test("a member's own address is refused in any spelling, and so is a contact they named already", async () => {
  const { submit, move } = await startWithMary();
  await expect(submit({ contactEmail: "Mary+work@example.com" })).rejects.toMatchObject({
    code: "lead_own_address",
  });
  const { leadId } = await submit();
  for (const contactEmail of ["Leo@Lind.example", "leo@lind.example", "leo+new@lind.example"])
    await expect(submit({ contactEmail })).rejects.toMatchObject({ code: "lead_known" });
  await move(leadId, "lost");
  await expect(submit()).resolves.toMatchObject({ leadId: expect.any(String) });
});

test("the same lead sent several times at once is one lead", async () => {
  const { database, submit } = await startWithMary();
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => submit()));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.lead.count()).toBe(1);
});

test("a won lead about somebody who bought before changes nothing and says why", async () => {
  const { database, submit, move } = await startWithMary();
  const { customerId } = await createCustomer(database, { email: "leo@lind.example" });
  await createPurchase(database, { customerId });
  const { leadId } = await submit();
  await move(leadId, "won");
  expect(await database.referral.findMany()).toMatchObject([
    { state: "refused", reason: "existing_customer" },
  ]);
  expect(await database.attribution.count()).toBe(0);
});
