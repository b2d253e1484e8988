/** The only source of "now", so that tests and the demo can travel. */
export type Clock = { now(): Date };
