import { createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { signIn } from "../../world/sign-in.ts";
import { startAdmin } from "../../world/start-admin.ts";

async function openAdmin() {
  const world = await createWorld();
  const { database } = world;
  const admin = await startAdmin(world);
  const first = await database.staffUser.findFirstOrThrow({ where: { role: "owner" } });
  const change = (cookie: string, path: string, input: object) =>
    callProcedure(admin, path, { kind: "mutation", input, cookie });
  const ownerCount = () => database.staffUser.count({ where: { role: "owner", disabledAt: null } });
  return { database, admin, first, change, ownerCount };
}

test("the last owner can neither step down nor be disabled, by themselves or by anybody", async () => {
  const { admin, first, change, ownerCount } = await openAdmin();
  const cookie = await signIn(admin, first.email);
  const down = await change(cookie, "staff.changeRole", { staffId: first.id, role: "viewer" });
  const out = await change(cookie, "staff.disable", { staffId: first.id, disabled: true });
  expect([down.code, down.status, out.code, out.status]).toEqual(["last_owner", 409, "last_owner", 409]);
  expect(await ownerCount()).toBe(1);
});

test("two owners who remove each other at the same moment leave one", async () => {
  const { database, admin, first, change, ownerCount } = await openAdmin();
  const second = await createStaff(database, { email: "second@staff.example" });
  const [one, two] = [await signIn(admin, first.email), await signIn(admin, second.email)];
  await Promise.all([
    change(one, "staff.disable", { staffId: second.staffId, disabled: true }),
    change(two, "staff.changeRole", { staffId: first.id, role: "viewer" }),
  ]);
  expect(await ownerCount()).toBe(1);
});

test("nobody but an owner gives a role, not even to themselves, and a disabled owner does not count as one", async () => {
  const { database, admin, first, change, ownerCount } = await openAdmin();
  const manager = await createStaff(database, { email: "manager@staff.example", role: "manager" });
  await createStaff(database, { email: "gone@staff.example", disabledAt: new Date() });
  const cookie = await signIn(admin, manager.email);
  const own = await change(cookie, "staff.changeRole", { staffId: manager.staffId, role: "owner" });
  const invited = await change(cookie, "staff.invite", {
    name: "Me Too",
    email: "me@staff.example",
    role: "owner",
  });
  expect([own.status, invited.status]).toEqual([403, 403]);
  const ownerCookie = await signIn(admin, first.email);
  const down = await change(ownerCookie, "staff.changeRole", { staffId: first.id, role: "viewer" });
  expect(down.code).toBe("last_owner");
  expect(await ownerCount()).toBe(1);
});
