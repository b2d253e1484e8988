import { requireMinor } from "../input/require-minor.ts";
import { levers, type Lever } from "./lever.ts";

/**
 * The one lever worth asking for: the most headroom, ties in the order of `levers`; null when there is none.
 *
 * @param headroomMinor as `leverHeadroom` gives it
 */
export const nextAsk = (
  headroomMinor: Record<Lever, number>,
): { lever: Lever; headroomMinor: number } | null =>
  levers
    .map((lever) => ({ lever, headroomMinor: requireMinor(headroomMinor[lever], lever) }))
    .filter((ask) => ask.headroomMinor > 0)
    .toSorted((left, right) => right.headroomMinor - left.headroomMinor)
    .at(0) ?? null;
