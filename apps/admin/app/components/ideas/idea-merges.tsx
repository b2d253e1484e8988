import { Button, Item, ItemList, Section, TextInput, TextLink, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { IdeaPartProps } from "./idea-part-props.ts";

/** What an idea is part of or made of, and what it may say the same as. */
export function IdeaMerges({ idea, refusal, mayDecide }: IdeaPartProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const { mergedInto, merged } = idea;
  return (
    <Section title={t("staffIdeas:merge.title")} sub={t("staffIdeas:merge.sub")}>
      {mergedInto && (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <p>
            {t("staffIdeas:merge.into")}{" "}
            <TextLink to={`/ideas/${mergedInto.id}`}>{mergedInto.title}</TextLink>
          </p>
          {mayDecide && (
            <Button size="small" name="intent" value="unmerge">
              {t("staffIdeas:merge.unmerge")}
            </Button>
          )}
        </Form>
      )}
      {merged.length > 0 && (
        <ItemList label={t("staffIdeas:merge.parts")}>
          {merged.map(({ id, title, customer, voteCount }) => (
            <Item
              key={id}
              title={
                <TextLink to={`/ideas/${id}`}>
                  {t("staffIdeas:merge.part", {
                    title,
                    name: customer.displayName,
                    votes: t("ideas:votes", { count: voteCount, total: number(voteCount) }),
                  })}
                </TextLink>
              }
            >
              {mayDecide && (
                <Form method="post">
                  <input type="hidden" name="partId" value={id} />
                  <Button size="small" name="intent" value="unmerge">
                    {t("staffIdeas:merge.unmergePart", { title })}
                  </Button>
                </Form>
              )}
            </Item>
          ))}
        </ItemList>
      )}
      {mayDecide && mergedInto === null && <MergeForms idea={idea} refusal={refusal} />}
    </Section>
  );
}

function MergeForms({ idea: { similar }, refusal }: Omit<IdeaPartProps, "mayDecide">) {
  const t = useAdminText();
  return (
    <>
      {similar.length === 0 ? (
        <p className="text-muted">{t("staffIdeas:merge.none")}</p>
      ) : (
        <ItemList label={t("staffIdeas:merge.similar")}>
          {similar.map(({ id, title }) => (
            <Item key={id} title={<TextLink to={`/ideas/${id}`}>{title}</TextLink>}>
              <Form method="post">
                <input type="hidden" name="into" value={id} />
                <Button size="small" name="intent" value="merge">
                  {t("staffIdeas:merge.mergeInto", { title })}
                </Button>
              </Form>
            </Item>
          ))}
        </ItemList>
      )}
      <Form method="post" className="grid max-w-xl justify-items-start gap-3">
        <div className="w-full">
          <TextInput
            name="into"
            label={t("staffIdeas:merge.target")}
            hint={t("staffIdeas:merge.targetHint")}
            markOptional={false}
            error={refusal.errorOf("into") && t("staffIdeas:merge.targetFix")}
            defaultValue={refusal.valueOf("into")}
          />
        </div>
        <Button name="intent" value="merge">
          {t("staffIdeas:merge.merge")}
        </Button>
      </Form>
    </>
  );
}
