import type { EnteredOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What a customer entered, on its own page: there it is read, and decided. */
export function EnteredText({ entered: { kind, id, title } }: { entered: EnteredOutput }) {
  const t = useAdminText();
  return (
    <TextLink to={kind === "mention" ? `/mentions/${id}` : `/acts/${id}`}>
      <span className="[overflow-wrap:anywhere]">{t(`queue:entered.${kind}`, { title })}</span>
    </TextLink>
  );
}
