import type { catalogues } from "@worth/messages";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

/** The namespace of `@worth/messages` that holds the words components own. */
const namespace = "ui" satisfies keyof (typeof catalogues)["en"];

/** The few words components own themselves; every other text is a prop, already translated. */
export function useUiText(): TFunction<"ui"> {
  return useTranslation(namespace).t;
}
