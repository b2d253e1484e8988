import { Notice } from "@worth/ui";
import { useSearchParams } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

/** What became of what somebody just wrote. */
export function WrittenNotice() {
  const t = usePortalText();
  const [search] = useSearchParams();
  const done = search.get("done");
  if (done === "sent") return <Notice tone="success">{t("questions:ask.sent")}</Notice>;
  if (done === "waiting") return <Notice tone="success">{t("questions:ask.waiting")}</Notice>;
  return null;
}
