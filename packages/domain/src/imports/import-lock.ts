/** Held while a file is imported: one at a time, since two that share rows would wait for each other. */
export const importLock = ["import", "purchases"] as const;
