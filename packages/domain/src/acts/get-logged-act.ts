import {
  AppError,
  type Actor,
  type DecideActInput,
  type LoggedActInput,
  type StaffActOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import type { PhotoDeps } from "../reviews/photos.ts";
import { decideProof } from "./decide-proof.ts";
import { loggedInclude, toOwnAct } from "./list-own-acts.ts";
import { readPending } from "./read-pending.ts";

/** A logged act as staff look at it. @throws AppError not_found */
export async function getLoggedAct(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { loggedActId }: LoggedActInput,
): Promise<StaffActOutput> {
  const logged = await database.loggedAct.findUnique({
    where: { id: loggedActId },
    include: { ...loggedInclude, customer: { select: { id: true, displayName: true } } },
  });
  if (!logged) throw new AppError("not_found");
  const { staffId, decidedAt, customer } = logged;
  const staff = staffId === null ? null : await database.staffUser.findUnique({ where: { id: staffId } });
  return {
    ...toOwnAct(logged),
    customer,
    loggedBy: staff?.name ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    pending: await readPending(database, loggedActId),
  };
}

/** Staff believe an act, or decline it with a reason its author reads. @throws AppError not_found, already_done */
export async function decideAct(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { loggedActId, decision }: DecideActInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM logged_act WHERE id = ${loggedActId} FOR UPDATE`;
    const logged = await transaction.loggedAct.findUnique({ where: { id: loggedActId } });
    if (!logged) throw new AppError("not_found");
    if (logged.state !== "waiting") throw new AppError("already_done");
    await decideProof(transaction, actor, { subjectId: loggedActId, decision, now: clock.now() });
  });
}

/** The picture that proves an act, for whoever logged it and for staff. @throws AppError not_found */
export async function readActPicture(
  { database, files }: PhotoDeps,
  actor: Actor,
  { loggedActId }: LoggedActInput,
): Promise<{ content: Uint8Array<ArrayBuffer> }> {
  const logged = await database.loggedAct.findUnique({
    where: { id: loggedActId },
    select: { customerId: true, text: { select: { storageKey: true } } },
  });
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  const mayLook = actor.kind === "staff" || (logged && aliases.includes(logged.customerId));
  const content = mayLook && logged?.text?.storageKey ? await files.read(logged.text.storageKey) : null;
  if (!content) throw new AppError("not_found");
  return { content };
}
