import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** From these chances on, people say it so. */
const words = [
  [0.9, "almost_certain"],
  [0.65, "likely"],
  [0.35, "open"],
  [0.1, "unlikely"],
  [0, "gone"],
] as const;

/** The chance that somebody is still a customer, in words; nothing while no model says. */
export function useAliveWords(): (probability: number | null) => string[] {
  const t = useAdminText();
  const format = useFormat();
  return (probability) => {
    const word = words.find(([least]) => probability !== null && probability >= least);
    if (probability === null || !word) return [];
    return [t(`value:alive.${word[1]}`, { share: format.share(probability) })];
  };
}
