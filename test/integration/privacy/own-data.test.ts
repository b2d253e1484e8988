import { createId, type MemberActor, type OwnDataInput, type OwnDataOutput } from "@worth/contracts";
import { erasablePlaces, readOwnData, type Deps } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { signIn } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { actorOf } from "../ideas/idea-scene.ts";
import { findTraces } from "./find-traces.ts";
import { openKnownPerson, traces } from "./known-person.ts";

type Row = Record<string, unknown>;

/** The whole file of somebody, by its parts. */
async function download(deps: Deps, actor: MemberActor): Promise<Map<string, Row[]>> {
  const file = new Map<string, Row[]>();
  for (let from: OwnDataInput | null = { part: null, after: null }; from;) {
    const page: OwnDataOutput = await readOwnData(deps, actor, from);
    const rows = page.rows.map((row) => JSON.parse(row) as Row);
    file.set(page.part, [...(file.get(page.part) ?? []), ...rows]);
    from = page.next;
  }
  return file;
}

const tellsOfHer = (value: unknown): boolean =>
  traces.some((trace) =>
    JSON.stringify(value ?? "")
      .toLowerCase()
      .includes(trace.toLowerCase()),
  );

test("a member is given every place where anything of them can be read, but what is withheld for a reason", async () => {
  const { database, deps, actor } = await openKnownPerson();
  const found = new Set(await findTraces(database, traces));
  const file = await download(deps, actor);
  const own = erasablePlaces.filter(({ mine, withheld }) => mine !== undefined && withheld === undefined);
  const expected = own.flatMap(({ table, columns, hidden = [] }) =>
    columns
      .filter((column) => !hidden.includes(column) && found.has(`${table}.${column}`))
      .map((column) => `${table}.${column}`),
  );
  expect(expected.length).toBeGreaterThan(50);
  const given = expected.filter((name) => {
    const [table = "", column = ""] = name.split(".");
    return file.get(table)?.some((row) => tellsOfHer(row[column]));
  });
  expect(given).toEqual(expected);
  for (const part of [
    "purchase",
    "purchase_line",
    "survey_answer",
    "feedback",
    "mention",
    "ledger_entry",
    "referral_received",
  ])
    expect([part, file.get(part)?.length]).not.toEqual([part, 0]);
});

test("nothing of anybody else is in the file, nor a key, a secret or who of the staff it was", async () => {
  const { deps, actor, mary } = await openKnownPerson();
  const text = JSON.stringify([...(await download(deps, actor))]);
  for (const word of [
    "Mary",
    "mary@example.com",
    "Leo",
    "leo@example.com",
    "alex@example.net",
    "stf_",
    "storageKey",
  ])
    expect([word, text.includes(word)]).toEqual([word, false]);
  // As we call customers; the provider begins its own ids alike.
  const ids = new Set(text.match(/cus_[0-9a-f]{32}/g));
  expect([...ids]).toEqual([actor.customerId]);
  const session = (await download(deps, actor)).get("member_session");
  expect(session?.[0]).toMatchObject({ userAgent: "zwirbelkraut browser" });
  expect(session?.[0]).not.toHaveProperty("token");
  const hers = JSON.stringify([...(await download(deps, actorOf(mary)))]);
  expect(hers).toContain("mary@example.com");
  // Mary recommended her, and is given that she did, not to whom.
  expect(hers).not.toContain("wilhelmina.quast@example.com");
});

test("a long life comes page by page, every row once", async () => {
  const { database, deps, clock } = await createWorld();
  const mary = actorOf(await createMember(database, { email: "mary@example.com" }));
  const asks = Array.from({ length: 1_203 }, () => createId("ask"));
  await database.ask.createMany({
    data: asks.map((id) => ({
      id,
      customerId: mary.customerId,
      kind: "review" as const,
      aboutId: "prd_1",
      occurredAt: clock.now(),
    })),
  });
  const file = await download(deps, mary);
  expect(file.get("ask")?.map(({ id }) => id)).toEqual(asks.toSorted());
  await expect(readOwnData(deps, mary, { part: "staff_user", after: null })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a member who is erased leaves a file with nothing to read in it", async () => {
  const { deps, actor, erase } = await openKnownPerson();
  await erase();
  expect(tellsOfHer([...(await download(deps, actor))])).toBe(false);
});

test("the file is made ten times a day, then not, and its later pages count for nothing", async () => {
  const world = await createWorld();
  const portal = await startPortal(world);
  await createMember(world.database, { email: "mary@example.com" });
  const cookie = await signIn(portal, "mary@example.com");
  const ask = async (part: string | null) =>
    (
      await callProcedure(portal, "profile.download", {
        kind: "mutation",
        input: { part, after: null },
        cookie,
      })
    ).status;
  for (let count = 0; count < 10; count += 1) expect(await ask(null)).toBe(200);
  expect(await ask("purchase")).toBe(200);
  expect(await ask(null)).toBe(429);
});
