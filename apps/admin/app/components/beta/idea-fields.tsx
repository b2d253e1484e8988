import type { Refused } from "@worth/api";
import type { StaffBetaTestOutput } from "@worth/contracts";
import { Button, Select, TextInput } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type IdeaFieldsProps = {
  /** The feedback it is made of. */
  id: string;
  boards: StaffBetaTestOutput["boards"];
  answer: Refused | undefined;
};

/** What makes an idea of feedback: a title, and a board. The group's own is proposed; any other is a choice. */
export function IdeaFields({ id, boards, answer }: IdeaFieldsProps) {
  const t = useAdminText();
  const { errorOf, valueOf } = useRefusal(answer, {});
  const own = boards.find(({ visibility }) => visibility === "beta_group");
  return (
    <>
      <TextInput
        name="title"
        id={`title-${id}`}
        label={t("beta:staff.ideaTitle")}
        error={errorOf("title")}
        defaultValue={valueOf("title")}
      />
      <Select
        name="boardId"
        id={`boardId-${id}`}
        label={t("beta:staff.ideaBoard")}
        hint={t("beta:staff.ideaBoardHint")}
        error={errorOf("boardId")}
        defaultValue={valueOf("boardId", own?.id ?? "")}
        placeholder={t("beta:staff.ideaBoardChoose")}
        markOptional={false}
        choices={boards.map(({ id: boardId, name, visibility }) => ({
          value: boardId,
          label: t(`beta:staff.boardSeen.${visibility}`, { name }),
        }))}
      />
      <Button size="small" name="intent" value="idea">
        {t("beta:staff.makeIdea")}
      </Button>
    </>
  );
}
