import {
  AppError,
  createId,
  type ActProof,
  type Actor,
  type LogActForInput,
  type LogActInput,
  type LoggedActOutput,
  type MemberActor,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { openQueueItem } from "../queue/open-queue-item.ts";
import { keepPicture, type PhotoDeps } from "../reviews/photos.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { readDay } from "./read-day.ts";
import { settleLoggedAct } from "./settle-logged-act.ts";

/** A member tells of something they did. @throws AppError not_found, act_type_archived, invalid_input, photo_* */
export function logAct(deps: PhotoDeps, actor: MemberActor, input: LogActInput): Promise<LoggedActOutput> {
  return addAct(deps, actor, { ...input, customerId: actor.customerId });
}

/** Staff write down what a customer did; their word is the proof. @throws AppError as `logAct` */
export async function logActFor(
  deps: PhotoDeps,
  actor: StaffActor,
  input: LogActForInput,
): Promise<LoggedActOutput> {
  const customerId = await resolveCustomer(deps.database, input.customerId);
  if (customerId === null) throw new AppError("not_found");
  return addAct(deps, actor, { ...input, picture: null, customerId });
}

/**
 * Writes down an act of a kind that staff defined. It waits for a person where its kind asks for one; else it counts at
 * once. A picture is kept before its row is: a row whose file is missing would be shown, a file without a row never is.
 */
async function addAct(
  deps: PhotoDeps,
  actor: MemberActor | StaffActor,
  { typeId, customerId, doneOn, note, proofUrl, picture }: LogActInput & { customerId: string },
): Promise<LoggedActOutput> {
  const { database, clock, jobs, files } = deps;
  const id = createId("loggedAct");
  const staffId = actor.kind === "staff" ? actor.staffId : null;
  const known = await database.actType.findUnique({ where: { id: typeId } });
  if (!known) throw new AppError("not_found");
  if (actor.kind === "member") requireProof(known.proof, { proofUrl, picture });
  const storageKey = picture && `acts/${id}.webp`;
  if (picture && storageKey) await keepPicture(deps, { storageKey, content: picture, field: "picture" });
  try {
    await inTransaction(database, async (transaction) => {
      const now = clock.now();
      await transaction.$executeRaw`SELECT 1 FROM act_type WHERE id = ${typeId} FOR SHARE`;
      const type = await transaction.actType.findUniqueOrThrow({ where: { id: typeId } });
      if (type.archivedAt !== null) throw new AppError("act_type_archived", { field: "typeId" });
      const occurredAt = readDay(doneOn, { now, field: "doneOn" });
      const text = { note, proofUrl, storageKey };
      await transaction.loggedAct.create({
        data: {
          id,
          typeId,
          customerId,
          staffId,
          state: "waiting",
          occurredAt,
          createdAt: now,
          text: { create: text },
        },
      });
      if (actor.kind === "staff")
        await recordAudit(transaction, actor, {
          action: "act.log",
          subjectType: "customer",
          subjectId: customerId,
          after: { loggedActId: id, typeId },
        });
      if (type.approval === "automatic") {
        await settleLoggedAct(transaction, actor satisfies Actor, { subjectId: id, reason: null, now });
        await requestRefresh(transaction, jobs, [customerId]);
        return;
      }
      await openQueueItem(transaction, {
        kind: "proof",
        subjectType: "act",
        subjectId: id,
        customerId,
        referralId: null,
        stakeMinor: 0,
        reasons: [],
        now,
      });
    });
  } catch (error) {
    if (storageKey) await files.remove(storageKey);
    throw error;
  }
  return { loggedActId: id };
}

type Proof = Pick<LogActInput, "proofUrl" | "picture">;

function requireProof(proof: ActProof, { proofUrl, picture }: Proof): void {
  if (proof === "link" && proofUrl === "")
    throw new AppError("invalid_input", { fields: { proofUrl: "required" } });
  if (proof === "file" && picture === null)
    throw new AppError("invalid_input", { fields: { picture: "required" } });
}
