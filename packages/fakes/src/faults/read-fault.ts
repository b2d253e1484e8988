import type { Fields } from "../http/read-fields.ts";
import { type Fault, type FaultKind, faultKinds } from "./faults.ts";

const isFaultKind = (kind: string | undefined): kind is FaultKind =>
  faultKinds.some((known) => known === kind);

const readGiven = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name)?.trim();
  return value === "" ? undefined : value;
};

/** Reads a fault to set, or null when the fields describe none. */
export const readFault = (fields: Fields): Fault | null => {
  const kind = readGiven(fields, "kind");
  const times = Number(readGiven(fields, "times") ?? 1);
  if (!isFaultKind(kind) || !Number.isSafeInteger(times) || times < 1) return null;
  return { kind, times, verb: readGiven(fields, "verb")?.toUpperCase(), path: readGiven(fields, "path") };
};
