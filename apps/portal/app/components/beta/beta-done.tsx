import { Notice } from "@worth/ui";
import { useSearchParams } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

const outcomes = ["joined", "waiting", "left", "saved", "sent", "answered"] as const;

/** What the reader just did, in a sentence. */
export function BetaDone() {
  const t = usePortalText();
  const [search] = useSearchParams();
  const done = outcomes.find((outcome) => outcome === search.get("done"));
  return done ? <Notice tone="success">{t(`beta:done.${done}`)}</Notice> : null;
}
