import { EmptyState, Item, ItemList, SearchForm, TextLink, VisuallyHidden } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

export type MergeChoice = { id: string; name: string; detail: string };

type MergeSearchProps = {
  customerId: string;
  search: string;
  choices: readonly MergeChoice[];
  hasMore: boolean;
};

/** Finds the other record; each found one leads to both side by side. */
export function MergeSearch({ customerId, search, choices, hasMore }: MergeSearchProps) {
  const t = useAdminText();
  return (
    <>
      <SearchForm label={t("customers:merge.search")} />
      {choices.length === 0 ? (
        <EmptyState title={t(search === "" ? "customers:merge.searchFirst" : "customers:merge.noMatch")} />
      ) : (
        <ItemList label={t("customers:merge.found")}>
          {choices.map(({ id, name, detail }) => (
            <Item
              key={id}
              title={name}
              detail={detail}
              end={
                <TextLink to={`/customers/${customerId}/merge?with=${id}`}>
                  {t("customers:merge.compare")}
                  <VisuallyHidden> {t("customers:merge.compareName", { name })}</VisuallyHidden>
                </TextLink>
              }
            />
          ))}
        </ItemList>
      )}
      {hasMore && <p className="text-sm text-muted">{t("customers:merge.more")}</p>}
    </>
  );
}
