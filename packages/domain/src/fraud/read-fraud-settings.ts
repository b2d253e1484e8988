import {
  defaultFraudThreshold,
  defaultSignalWeights,
  fraudSignals,
  type FraudSettings,
} from "@worth/contracts";
import type { Reader } from "@worth/db";

/** What is looked for today: as staff set it, else as the product comes. */
export async function readFraudSettings(reader: Reader): Promise<FraudSettings> {
  const rows = await reader.fraudSignalSetting.findMany();
  const threshold = await reader.fraudThreshold.findFirst();
  const set = new Map(rows.map(({ signal, isOn, weight }) => [signal, { isOn, weight }]));
  return {
    threshold: threshold?.weight ?? defaultFraudThreshold,
    signals: fraudSignals.map((signal) => ({
      signal,
      ...(set.get(signal) ?? { isOn: true, weight: defaultSignalWeights[signal] }),
    })),
  };
}
