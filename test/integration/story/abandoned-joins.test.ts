import { forgetAbandonedJoins, getConsentText, startJoin } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const anonymous = { kind: "anonymous" } as const;

test("what a person typed and never proved is forgotten after a week, and members stay", async () => {
  const { deps, database, clock } = await createWorld();
  const mary = await createMember(database, { email: "mary@example.com" });
  const { id: consentTextId } = await getConsentText(deps, anonymous);
  await startJoin(deps, anonymous, { displayName: "Leo", email: "leo@example.com", consentTextId });
  await database.memberUser.create({ data: { id: "abandoned", name: "", email: "ada@example.com" } });
  await forgetAbandonedJoins(deps);
  expect(await database.pendingJoin.count()).toBe(1);

  clock.travel({ days: 8 });
  await forgetAbandonedJoins(deps);
  expect(await database.pendingJoin.count()).toBe(0);
  expect(await database.memberUser.findMany({ select: { id: true } })).toEqual([{ id: mary.userId }]);
});
