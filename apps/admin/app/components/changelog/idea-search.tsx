import type { EntryChoicesInput } from "@worth/contracts";
import { Button, TextInput, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import type { Refusal } from "../use-refusal.ts";

type IdeaSearchProps = { asked: EntryChoicesInput; foundCount: number; refusal: Refusal };

/** Looks for ideas the form does not offer yet. The draft is saved first, so that nothing typed or ticked is lost. */
export function IdeaSearch({ asked: { search }, foundCount, refusal: { valueOf } }: IdeaSearchProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const found = t("changelog:staff.field.found", { count: foundCount, total: number(foundCount), search });
  return (
    <div className="grid justify-items-start gap-3">
      {search !== "" && <p>{foundCount === 0 ? t("changelog:staff.field.foundNone", { search }) : found}</p>}
      <TextInput
        name="search"
        label={t("changelog:staff.field.search")}
        hint={t("changelog:staff.field.searchHint")}
        defaultValue={valueOf("search", search)}
        maxLength={120}
        autoComplete="off"
      />
      <Button name="intent" value="find">
        {t("changelog:staff.field.find")}
      </Button>
    </div>
  );
}
