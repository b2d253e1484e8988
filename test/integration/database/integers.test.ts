import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { integerColumns } from "@worth/db";
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
  const store = (amount: string) =>
    database.$executeRawUnsafe(`UPDATE reward_budget SET "spentMinor" = ${amount}`);
  const read = async () => (await database.rewardBudget.findFirstOrThrow()).spentMinor;
  await store(String(Number.MAX_SAFE_INTEGER));
  expect(await read()).toBe(Number.MAX_SAFE_INTEGER);
  await store("9007199254740993");
  await expect(read()).rejects.toThrow("9007199254740993 does not fit a safe integer");
});
