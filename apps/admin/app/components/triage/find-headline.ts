import type { TriageRowOutput } from "@worth/contracts";
import { nameFraction, nameMultiple, type NamedFraction, type NamedMultiple } from "../words/name-ratio.ts";
import { nameShare, type ShareName } from "../words/name-share.ts";

/** What the list says before it is read: who comes first, and the fact that makes it so. */
export type TriageFinding =
  | { kind: "nobody" }
  | { kind: "alone"; first: TriageRowOutput; brought: ShareName }
  | {
      kind: "brings";
      first: TriageRowOutput;
      second: TriageRowOutput;
      worth: NamedMultiple;
      brought: ShareName;
    }
  | {
      kind: "spends_less";
      first: TriageRowOutput;
      second: TriageRowOutput;
      spend: NamedFraction | null;
      worth: NamedMultiple;
    };

/**
 * The finding of the first two rows. The interesting one is that who spends less is worth more; otherwise how much more
 * the first is worth, and how much of it they brought.
 */
export function findTriageHeadline([first, second]: readonly TriageRowOutput[]): TriageFinding {
  if (!first || first.headline.totalMinor <= 0) return { kind: "nobody" };
  const brought = nameShare(first.headline.totalMinor - first.headline.own, first.headline.totalMinor);
  if (!second || second.headline.totalMinor <= 0) return { kind: "alone", first, brought };
  const worth = nameMultiple(first.headline.totalMinor / second.headline.totalMinor);
  const [ownMinor, otherMinor] = [first.headline.own, second.headline.own];
  if (ownMinor >= otherMinor) return { kind: "brings", first, second, worth, brought };
  const spend = ownMinor > 0 ? nameFraction(ownMinor / otherMinor) : null;
  return { kind: "spends_less", first, second, spend, worth };
}
