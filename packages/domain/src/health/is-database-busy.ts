import { readDatabaseRefusal } from "@worth/db";

/** Whether an error says that nobody could get to the database in time, so that trying again is all there is to do. */
export const isDatabaseBusy = (error: unknown): boolean => readDatabaseRefusal(error)?.kind === "busy";
