import { Button, Section } from "@worth/ui";
import { usePortalText } from "./use-portal-text.ts";

/** Where a member gets everything about them as a file. */
export function DownloadSection() {
  const t = usePortalText();
  return (
    <Section title={t("privacy:download.title")} sub={t("privacy:download.sub")}>
      {/* What comes back is a file and no page: the browser itself sends the form, with or without scripts. */}
      <form method="post" action="/settings/download">
        <Button>{t("privacy:download.button")}</Button>
      </form>
    </Section>
  );
}
