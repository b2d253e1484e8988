export type ScoringInputDetail = { row?: number | undefined; field: string; reason: string };

/**
 * Input that no calculation can be made from: a negative amount, NaN, a cycle of referrals.
 * `row` is the zero-based position in the column or list handed in; it is undefined for a scalar.
 */
export class ScoringInputError extends Error {
  override readonly name = "ScoringInputError";
  readonly row: number | undefined;
  readonly field: string;
  readonly reason: string;

  constructor({ row, field, reason }: ScoringInputDetail) {
    super(`${row === undefined ? "" : `row ${row}, `}${field}: ${reason}`);
    this.row = row;
    this.field = field;
    this.reason = reason;
  }
}
