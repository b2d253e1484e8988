import { createId } from "@worth/contracts";
import { readDatabaseRefusal } from "@worth/db";
import { createCustomer, createPurchase, longAgo } from "@worth/factories";
import { describe, expect, it } from "vitest";
import { createWorld } from "../../world/create-world.ts";

/** What the database's no is read as; undefined when the error is none of its. */
async function refusalOf(work: Promise<unknown>) {
  return work.then(
    () => "nothing was refused",
    (error: unknown) => readDatabaseRefusal(error),
  );
}

describe("a refusal of the database is read as", () => {
  const createKnown = async () => {
    const { database } = await createWorld();
    const { customerId } = await createCustomer(database, { stripeCustomerId: "cus_known" });
    return { database, customerId };
  };
  const identityOf = (customerId: string) => ({
    id: createId("customerIdentity"),
    customerId,
    kind: "stripe_customer" as const,
    value: "cus_known",
    normalizedValue: "cus_known",
  });

  it("a duplicate, with the unique key's name, through Prisma and through raw SQL", async () => {
    const duplicate = { kind: "duplicate", constraint: "customer_identity_kind_normalizedValue_key" };
    const { database, customerId } = await createKnown();
    const data = identityOf(customerId);
    expect(await refusalOf(database.customerIdentity.create({ data }))).toEqual(duplicate);
    const raw = database.$executeRaw`
      INSERT INTO customer_identity (id, "customerId", kind, value, "normalizedValue")
      VALUES (${data.id}, ${customerId}, 'stripe_customer', 'x', 'cus_known')`;
    expect(await refusalOf(raw)).toEqual(duplicate);
  });

  it("a missing reference, with the foreign key's name", async () => {
    const { database } = await createKnown();
    const orphan = { ...identityOf(createId("customer")), normalizedValue: "cus_other" };
    expect(await refusalOf(database.customerIdentity.create({ data: orphan }))).toEqual({
      kind: "missing_reference",
      constraint: "customer_identity_customerId_fkey",
    });
  });

  it("a broken rule, with the check's name", async () => {
    const { database, customerId } = await createKnown();
    const purchase = createPurchase(database, { customerId, capturedMinor: -1 });
    expect(await refusalOf(purchase)).toEqual({
      kind: "rule_broken",
      constraint: "purchase_captured_not_negative",
    });
  });

  it("a broken rule when a deferred trigger says no at COMMIT", async () => {
    const { database, customerId } = await createKnown();
    const { purchaseId } = await createPurchase(database, { customerId, capturedMinor: 100 });
    const tooMuch = { id: createId("refund"), purchaseId, amountMinor: 101, occurredAt: longAgo };
    const broken = { kind: "rule_broken", constraint: "taken_back_within_captured" };
    let isAtCommit = false;
    const work = database.$transaction(async (transaction) => {
      await transaction.refund.create({ data: tooMuch });
      isAtCommit = true;
    });
    expect(await refusalOf(work)).toEqual(broken);
    expect(isAtCommit).toBe(true);
    expect(await refusalOf(database.refund.create({ data: tooMuch }))).toEqual(broken);
  });

  it("an absent row", async () => {
    const { database } = await createKnown();
    const update = database.customer.update({ where: { id: "cus_nobody" }, data: { displayName: "" } });
    expect(await refusalOf(update)).toEqual({ kind: "absent" });
  });

  it("nothing at all when the error is not the database's no", async () => {
    const { database } = await createKnown();
    expect(await refusalOf(Promise.reject(new Error("a bug")))).toBeUndefined();
    expect(await refusalOf(database.$queryRaw`SELECT no_such_column`)).toBeUndefined();
  });
});
