export type SeedOptions = {
  /** Of a migrated database without a programme. */
  databaseUrl: string;
  /** Dates are told backwards from here. */
  now: Date;
  /** Gets one plain sentence per step. */
  log: (sentence: string) => void;
};
