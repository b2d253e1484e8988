/** Points of a curve, both ends included. */
export const curvePoints = 51;

/** The share of customers a point of a curve stands for. */
export const customersAt = (point: number): number => point / (curvePoints - 1);
