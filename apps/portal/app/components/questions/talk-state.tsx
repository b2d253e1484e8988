import type { PostRefusal, TalkState } from "@worth/contracts";
import { usePortalText } from "../use-portal-text.ts";

/** What its author alone reads beside something others do not see. */
export function TalkStateText({ state, reason }: { state: TalkState; reason: PostRefusal | null }) {
  const t = usePortalText();
  if (state === "waiting") return <p className="text-sm text-muted">{t("questions:state.waiting")}</p>;
  if (reason === null) return null;
  const words = { reason: t(`ideas:refusal.${reason}`) };
  return <p className="text-sm text-muted">{t("questions:state.hidden", words)}</p>;
}
