import { CopyField, Notice } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** A key that was just made: the one time anybody sees it. */
export function NewKey({ name, value }: { name: string; value: string }) {
  const t = useAdminText();
  return (
    <Notice tone="success">
      <div className="grid gap-3">
        <p className="font-semibold">{t("api:keys.shown", { name })}</p>
        <p>{t("api:keys.shownText")}</p>
        <CopyField id="new-key" label={t("api:keys.shownLabel")} labelShown value={value} />
      </div>
    </Notice>
  );
}
