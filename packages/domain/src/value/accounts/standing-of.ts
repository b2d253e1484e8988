import { groupOf, tenureBandOf, type CustomerGroup, type Instant } from "@worth/scoring";
import type { Cuts } from "./cuts.ts";

const dayMs = 86_400_000;

/** What is known of a customer, or of an account's people together, beside their value. */
export type Known = {
  sentiment: "promoter" | "passive" | "detractor" | null;
  createdAt: Instant;
  /** Of their acts; null before the first. */
  firstActAt: Instant | null;
};

/** Own and word-of-mouth value of a customer or account, and since when they are one. */
export type Weighed = {
  id: string;
  ownMinor: number;
  mouthMinor: number;
  firstPurchaseAt: Instant | null;
  known: Known;
};

export type Standing = { group: CustomerGroup | null; isWally: boolean; isWom: boolean };

export const noStanding: Standing = { group: null, isWally: false, isWom: false };

/** Group, Wally and WOM by the cuts of the last run; no group before the first. */
export function standingOf(weighed: Weighed, cuts: Cuts, asOf: Date): Standing {
  const { id, ownMinor, mouthMinor, known } = weighed;
  const band = cuts.bands.get(tenureBandOf(tenureDaysOf(weighed, asOf)));
  return {
    group: band ? groupOf(ownMinor, mouthMinor, band.medians) : null,
    isWally: reaches(ownMinor, id, { valueMinor: cuts.wallyMinor, lastId: cuts.wallyLastId }),
    isWom:
      known.sentiment !== "detractor" &&
      reaches(mouthMinor, id, { valueMinor: cuts.womMinor, lastId: cuts.womLastId }),
  };
}

type Cut = { valueMinor: number; lastId: string | null };

/** Of several with exactly the value of the cut, only as many are of the fewest as it takes: the first by id. */
const reaches = (minor: number, id: string, { valueMinor, lastId }: Cut): boolean =>
  minor > 0 && (minor > valueMinor || (minor === valueMinor && (lastId === null || id <= lastId)));

/** Whole days since the first purchase or act; since they became known, for who did neither. */
export function tenureDaysOf(
  { firstPurchaseAt, known }: Pick<Weighed, "firstPurchaseAt" | "known">,
  asOf: Date,
): number {
  const since = [firstPurchaseAt, known.firstActAt].filter((at) => at !== null);
  const first = since.length > 0 ? Math.min(...since) : known.createdAt;
  return Math.max(0, Math.floor((asOf.getTime() - first) / dayMs));
}
