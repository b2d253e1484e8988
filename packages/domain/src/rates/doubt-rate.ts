import type { RateDoubtOutput } from "@worth/contracts";

/** Nobody is asked about a step smaller than this. */
const smallStep = Math.log(1.1);
const farStep = Math.log(10);

/**
 * Whether a rate is likely a mistake beside the one before it: turned round (units of the currency for one of ours), or
 * ten times away. Floats decide only whether to ask; what is stored is the text.
 */
export function doubtRate(rate: string, previous: string): RateDoubtOutput["reason"] | null {
  const [now, before] = [Math.log(Number(rate)), Math.log(Number(previous))];
  const step = Math.abs(now - before);
  const stepFromInverse = Math.abs(now + before);
  if (step > smallStep && stepFromInverse < step / 2) return "inverse";
  // A hair less, so that 0.1 after 1 is ten times away in floats too.
  return step > farStep - 1e-9 ? "far" : null;
}
