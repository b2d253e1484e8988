import type { ImportOutput } from "@worth/contracts";
import { Tag, type TagTone } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones: Record<ImportOutput["state"], TagTone> = {
  mapping: "neutral",
  checking: "neutral",
  checked: "warn",
  running: "neutral",
  done: "accent",
  failed: "bad",
};

/** Where an import stands, in a word. */
export function ImportStateTag({ state }: { state: ImportOutput["state"] }) {
  const t = useAdminText();
  return <Tag tone={tones[state]}>{t(`imports:state.${state}`)}</Tag>;
}
