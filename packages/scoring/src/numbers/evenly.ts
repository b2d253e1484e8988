import fc from "fast-check";

const steps = 2 ** 31 - 1;

/**
 * For tests only: any number of a range as likely as any other, and its ends now and then. fast-check's `double` spreads
 * its numbers over the bit patterns: of a range that holds 0 nearly all are too close to 0 to tell anything apart.
 */
export const evenly = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(least, most) },
    {
      weight: 9,
      arbitrary: fc
        .integer({ min: 0, max: steps })
        .map((step) => Math.min(most, least + (most - least) * (step / steps))),
    },
  );
