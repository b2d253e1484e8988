import { useHydrated } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { queueKeys } from "./queue-form-id.ts";

/** What can be done by key; only where scripts run. */
export function KeyLegend() {
  const t = useAdminText();
  if (!useHydrated()) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <span>{t("queue:keys.label")}</span>
      {Object.entries(queueKeys).map(([key, action]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <kbd className="rounded-sm border border-edge bg-surface px-1.5 font-mono text-ink">{key}</kbd>
          {t(`queue:keys.${action}`)}
        </span>
      ))}
    </p>
  );
}
