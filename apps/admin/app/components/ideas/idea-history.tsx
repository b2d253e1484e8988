import type { StaffIdeaOutput } from "@worth/contracts";
import { EmptyState, Item, ItemList, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Every status an idea had, who changed it, and what they said. */
export function IdeaHistory({ history }: Pick<StaffIdeaOutput, "history">) {
  const t = useAdminText();
  const { date } = useFormat();
  return (
    <Section title={t("staffIdeas:history.title")}>
      {history.length === 0 ? (
        <EmptyState title={t("staffIdeas:history.none")} />
      ) : (
        <ItemList>
          {history.map(({ id, from, to, staffName, note, at }) => (
            <Item
              key={id}
              title={t("staffIdeas:history.line", { from, to })}
              detail={t("staffIdeas:history.by", { name: staffName, date: date(at) })}
            >
              {note !== "" && <p className="whitespace-pre-line wrap-anywhere">{note}</p>}
            </Item>
          ))}
        </ItemList>
      )}
    </Section>
  );
}
