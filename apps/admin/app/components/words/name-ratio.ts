/** Ratios up to 1 people have words for; the text is `value:fraction.<name>`. */
const fractions = {
  tenth: 1 / 10,
  fifth: 1 / 5,
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  two_thirds: 2 / 3,
  three_quarters: 3 / 4,
  nearly_all: 1,
} as const;

/** Ratios from 1 people have words for; the text is `value:multiple.<name>`. */
const multiples = {
  same: 1,
  quarter_more: 5 / 4,
  half_more: 3 / 2,
  twice: 2,
  three_times: 3,
  four_times: 4,
  five_times: 5,
  ten_times: 10,
} as const;

/** How the word relates to the figure: it is the figure, it is near it, or the figure lies beyond the last word. */
type Precision = "exact" | "about" | "beyond";

export type NamedFraction = { name: keyof typeof fractions; precision: Precision };
export type NamedMultiple = { name: keyof typeof multiples; precision: Precision };

/** A word counts as exact when the figure is this close to it, as a share of the word. */
const exactWithin = 0.015;

/** Beyond the last word by more than this, the figure is more, or less, than the word. */
const beyondFrom = 1.25;

/** The word nearest to a ratio of two amounts. @param ratio above 0, up to 1 */
export function nameFraction(ratio: number): NamedFraction {
  const name = nearest(fractions, ratio);
  return { name, precision: precisionOf(ratio, fractions[name], ratio * beyondFrom < fractions.tenth) };
}

/** The word nearest to a ratio of two amounts. @param ratio from 1 */
export function nameMultiple(ratio: number): NamedMultiple {
  const name = nearest(multiples, ratio);
  return { name, precision: precisionOf(ratio, multiples[name], ratio > multiples.ten_times * beyondFrom) };
}

/** Nearest in proportion: twice and half are equally far from the same. */
function nearest<Name extends string>(named: Readonly<Record<Name, number>>, ratio: number): Name {
  const distance = (name: Name) => Math.abs(Math.log(ratio / named[name]));
  const names = Object.keys(named) as Name[];
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}

function precisionOf(ratio: number, word: number, isBeyond: boolean): Precision {
  if (isBeyond) return "beyond";
  return Math.abs(ratio / word - 1) <= exactWithin ? "exact" : "about";
}
