import type { StaffEntryOutput } from "@worth/contracts";
import { LinkedText, Section, TextLink, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What shipped with an entry, how it is credited, and how many were told. */
export function EntryFacts({ entry }: { entry: StaffEntryOutput }) {
  const t = useAdminText();
  const { number, share } = useFormat();
  const { ideas, products, toldCount, state } = entry;
  const named = products.map(({ name }) => name).join(", ") || t("changelog:staff.ownProduct");
  return (
    <>
      {ideas.length > 0 && (
        <Section title={t("changelog:staff.shipped")}>
          <ul className="list-disc ps-6">
            {ideas.map(({ id, title, basisPoints }) => (
              <li key={id} className="wrap-anywhere">
                <TextLink to={`/ideas/${id}`}>{title}</TextLink>
                {`, ${t("changelog:staff.credited", { share: share(basisPoints / 10_000, 2), products: named })}`}
              </li>
            ))}
          </ul>
          {state !== "draft" && (
            <p>{t("changelog:staff.told", { count: toldCount, total: number(toldCount) })}</p>
          )}
        </Section>
      )}
    </>
  );
}

/** What a published entry said before it was corrected, the latest first. */
export function EntryHistory({ corrections }: Pick<StaffEntryOutput, "corrections">) {
  const t = useAdminText();
  const { date } = useFormat();
  if (corrections.length === 0) return null;
  return (
    <Section title={t("changelog:staff.history")}>
      {corrections.map(({ id, title, body, staffName, at }) => (
        <div key={id} className="grid gap-1">
          <p className="font-semibold wrap-anywhere">{title}</p>
          <LinkedText text={body} />
          <p className="text-sm text-muted">
            {t("changelog:staff.correctedBy", { name: staffName, date: date(at) })}
          </p>
        </div>
      ))}
    </Section>
  );
}
