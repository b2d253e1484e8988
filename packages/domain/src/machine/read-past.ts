import { AppError } from "@worth/contracts";

/** When something happened, as a machine tells it. @throws AppError invalid_input for what is ahead of us */
export function readPast(field: string, told: string, now: Date): Date {
  const at = new Date(told);
  if (at > now) throw new AppError("invalid_input", { fields: { [field]: "too_large" } });
  return at;
}
