import type { FormValues } from "@worth/api";
import { fraudSettingsSchema, fraudSignals, parseInput, type FraudSettings } from "@worth/contracts";

/**
 * The settings a form holds; its fields are named as the schema's paths, so that a refusal finds them.
 * @throws AppError invalid_input naming every field that does not fit
 */
export function readFraudForm(values: FormValues): FraudSettings {
  const number = (name: string): number | undefined => {
    const text = values[name]?.trim() ?? "";
    if (text === "") return undefined;
    return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  };
  return parseInput(fraudSettingsSchema, {
    threshold: number("threshold"),
    signals: fraudSignals.map((signal, index) => ({
      signal,
      isOn: values[`signals.${index}.isOn`] !== undefined,
      weight: number(`signals.${index}.weight`),
    })),
  });
}
