/** The migrated database every world is cloned from; made once by the global setup. */
export const template = "worth_template";
