import type { ChangelogEntryOutput } from "@worth/contracts";
import { LinkedText, TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What an entry says, when, and whose ideas shipped with it. */
export function EntryView({ entry }: { entry: ChangelogEntryOutput }) {
  const t = usePortalText();
  const { date, number } = useFormat();
  const { body, publishedAt, correctedAt, products, ideas } = entry;
  const facts = [
    date(publishedAt),
    ...products,
    ...(correctedAt === null ? [] : [t("changelog:list.corrected", { date: date(correctedAt) })]),
  ];
  return (
    <div className="grid gap-3">
      <p className="text-sm text-muted wrap-anywhere">{facts.join(" · ")}</p>
      <LinkedText text={body} />
      {ideas.length > 0 && (
        <div>
          <p className="font-semibold">{t("changelog:list.ideas")}</p>
          <ul className="list-disc ps-6">
            {ideas.map(({ id, title, voteCount }) => (
              <li key={id} className="wrap-anywhere">
                <TextLink to={`/ideas/${id}`}>{title}</TextLink>
                {` · ${t("changelog:list.votes", { count: voteCount, total: number(voteCount) })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
