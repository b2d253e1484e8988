import { CopyField, Notice } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** A key that was just made: the one time anybody sees it. */
export function NewKey({ name, value }: { name: string; value: string }) {
  const t = useAdminText();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Notice tone="success" title={t("api:keys.shown", { name })}>
        {t("api:keys.shownText")}
      </Notice>
      <CopyField id="new-key" label={t("api:keys.shownLabel")} labelShown value={value} />
    </div>
  );
}
