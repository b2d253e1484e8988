import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { integerColumns } from "@worth/db";
import { createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const schemaFolder = resolve(import.meta.dirname, "../../../prisma/schema");

/** `model.column` of every BigInt in the Prisma schema, models spelled as the client spells them. */
function bigintColumns(): string[] {
  const schema = readdirSync(schemaFolder).map((file) => readFileSync(join(schemaFolder, file), "utf8"));
  const models = schema.join("\n").matchAll(/^model (\w)(\w*) \{\n([^}]*)^\}/gm);
  return [...models].flatMap(([, initial = "", rest = "", body = ""]) =>
    [...body.matchAll(/^ {2}(\w+)\s+BigInt\b/gm)].map(
      ([, column]) => `${initial.toLowerCase()}${rest}.${column}`,
    ),
  );
}

test("every bigint column of the schema is read as a safe integer, and no other", () => {
  const shadowed = Object.entries(integerColumns).flatMap(([model, columns]) =>
    Object.keys(columns).map((column) => `${model}.${column}`),
  );
  expect(shadowed.length).toBeGreaterThan(20);
  expect(shadowed.toSorted()).toEqual(bigintColumns().toSorted());
});

test("the largest safe integer is read exactly, and one more is refused instead of rounded", async () => {
  const { database } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createPurchase(database, { customerId, capturedMinor: Number.MAX_SAFE_INTEGER });
  const exact = await database.purchase.findFirstOrThrow({ where: { customerId } });
  expect(exact.capturedMinor).toBe(Number.MAX_SAFE_INTEGER);

  const { customerId: tooRichId } = await createCustomer(database);
  await database.$executeRaw`
    INSERT INTO purchase (id, "customerId", source, "sourceKey", currency, "capturedMinor", "occurredAt")
    VALUES ('pur_large', ${tooRichId}, 'demo', 'large', 'USD', 9007199254740993, now())`;
  const read = async () => {
    const tooLarge = await database.purchase.findFirstOrThrow({ where: { customerId: tooRichId } });
    return tooLarge.capturedMinor;
  };
  await expect(read()).rejects.toThrow("9007199254740993 does not fit a safe integer");
});
