import type { World } from "../../world/create-world.ts";
import { signIn } from "../../world/sign-in.ts";
import { startAdmin } from "../../world/start-admin.ts";
import { startPortal } from "../../world/start-portal.ts";
import { createCast } from "../cast.ts";
import { staffCallers, type Caller, type Scene } from "./row.ts";

/** Both edges with everybody signed in where they belong, twice, so that one session can be given up. */
export async function openScene(world: World) {
  const { database } = world;
  const cast = await createCast(world);
  const [portal, admin] = await Promise.all([
    startPortal(world, { settings: { STRIPE_API_URL: "http://127.0.0.1:9" } }),
    startAdmin(world),
  ]);
  const cookies: Partial<Record<Caller, string>> = {};
  const spareSessions: Record<string, string> = {};
  const members = { member: cast.mary, otherMember: cast.otto };
  for (const caller of ["member", "otherMember"] as const) {
    const { userId, email } = members[caller];
    await signIn(portal, email);
    const spare = await database.memberSession.findFirstOrThrow({ where: { userId } });
    spareSessions[caller] = spare.id;
    cookies[caller] = await signIn(portal, email);
  }
  for (const caller of staffCallers) {
    const { staffId, email } = cast.staff[caller];
    await signIn(admin, email);
    const spare = await database.staffSession.findFirstOrThrow({ where: { userId: staffId } });
    spareSessions[caller] = spare.id;
    cookies[caller] = await signIn(admin, email);
  }
  const sceneOf = (caller: Caller): Scene => ({ cast, caller, spareSessions });
  return { cast, portal, admin, cookies, sceneOf };
}
