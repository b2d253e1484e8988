/** From inclusive, until exclusive. */
export type SimulatedWindow = { from: Date; until: Date; reportingCurrency: string };
