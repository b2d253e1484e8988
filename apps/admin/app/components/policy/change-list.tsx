import type { PolicyChangeOutput, PolicyField } from "@worth/contracts";
import { useAdminText } from "../use-admin-text.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export type ChangeListProps = {
  changes: readonly PolicyChangeOutput[];
  currency: string;
  /** Numbers another draft changes too. */
  contested?: readonly PolicyField[] | undefined;
};

/** Differences between two versions, in words. */
export function ChangeList({ changes, currency, contested = [] }: ChangeListProps) {
  const t = useAdminText();
  const { changeOf } = usePolicyWords(currency);
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {changes.map((change) => (
        <li key={change.field}>
          {changeOf(change)}
          {contested.includes(change.field) && (
            <span className="block text-sm text-muted">{t("settingsValues:policy.meanwhile.contested")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
