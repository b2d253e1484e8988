import { AppError, type GetPayoutInput, type PayoutDetailOutput, type StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readReason, staffPayoutSelect, toStaffPayout } from "./staff-payout.ts";

/** A payout with its steps and everything that was tried. @throws AppError not_found */
export async function getPayout(
  { database }: Deps,
  _actor: StaffActor,
  { payoutId }: GetPayoutInput,
): Promise<PayoutDetailOutput> {
  const [payout, effects] = await Promise.all([
    database.payout.findUnique({
      where: { id: payoutId },
      select: {
        ...staffPayoutSelect,
        peerRef: true,
        code: true,
        codeExpiresAt: true,
        redemption: { select: { perk: { select: { name: true } } } },
        steps: { orderBy: [{ occurredAt: "asc" }, { id: "asc" }] },
      },
    }),
    database.effect.findMany({
      where: { subjectId: payoutId, kind: { in: ["payout", "payout_reversal"] } },
      orderBy: { id: "asc" },
      include: { history: { orderBy: { number: "asc" } } },
    }),
  ]);
  if (!payout) throw new AppError("not_found");
  const { peerRef, code, codeExpiresAt, redemption, steps } = payout;
  const names = await readStaffNames({ database }, steps);
  return {
    ...toStaffPayout(payout),
    peerRef,
    code,
    codeExpiresAt: codeExpiresAt?.toISOString() ?? null,
    perkName: redemption?.perk.name ?? null,
    steps: steps.map(({ id, toState, reason, staffId, occurredAt }) => ({
      id,
      toState,
      reason: readReason(reason),
      staffName: staffId === null ? null : (names.get(staffId) ?? null),
      occurredAt: occurredAt.toISOString(),
    })),
    attempts: effects.flatMap(({ id, kind, history }) =>
      history.map(({ number, outcome, detail, startedAt, endedAt }) => ({
        id: `${id}:${number}`,
        kind: kind === "payout_reversal" ? ("payout_reversal" as const) : ("payout" as const),
        outcome,
        reason: readReason(detail),
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
      })),
    ),
    reversal: reversalOf(effects),
  };
}

async function readStaffNames(
  { database }: Pick<Deps, "database">,
  steps: readonly { staffId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = steps.flatMap(({ staffId }) => staffId ?? []);
  const staff = await database.staffUser.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(staff.map(({ id, name }) => [id, name]));
}

/** Where the newest reversal is; a payout that came back needs no word of it. */
function reversalOf(
  effects: readonly { kind: string; state: string; error: string | null }[],
): PayoutDetailOutput["reversal"] {
  const newest = effects.findLast(({ kind }) => kind === "payout_reversal");
  if (newest?.state === "parked") return newest.error === "already_used" ? "used" : "parked";
  return newest?.state === "pending" || newest?.state === "sending" ? "under_way" : "none";
}
