import type { CustomerOutput } from "@worth/contracts";
import { useAdminText } from "../use-admin-text.ts";

/** What the words beside the name mean, as one line; nothing for somebody without any. */
export function StandingSentence({ customer: { group, isWally, isWom } }: { customer: CustomerOutput }) {
  const t = useAdminText();
  const meanings = [
    ...(group === null ? [] : [[t(`customers:group.${group}`), t(`customers:groupText.${group}`)]]),
    ...(isWally ? [[t("customers:wally"), t("customers:wallyText")]] : []),
    ...(isWom ? [[t("customers:wom"), t("customers:womText")]] : []),
  ];
  if (meanings.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {meanings.map(([word, text]) => (
        <li key={word}>
          <strong className="font-semibold text-ink">{word}</strong>: {text}
        </li>
      ))}
    </ul>
  );
}
