import type { ValuePart } from "@worth/scoring";
import { useTranslation } from "react-i18next";

/** A part's name, as every bar and chart says it. */
export function usePartName(): (part: ValuePart) => string {
  const { t } = useTranslation("ui");
  return (part) => t(`part.${part}`);
}
