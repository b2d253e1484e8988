import { Form } from "react-router";
import { useUiText } from "../use-ui-text.ts";

export type UndoToastProps = {
  /** What was done: "Snoozed Brightwater for a week". */
  message: string;
  /** Where the undo is posted; the current page when left out. */
  action?: string | undefined;
  /** Hidden fields that tell the action what to undo. */
  fields: Readonly<Record<string, string>>;
};

/** What was just done, with a button that takes it back. A form, so it works without scripts. */
export function UndoToast({ message, action, fields }: UndoToastProps) {
  const t = useUiText();
  return (
    <Form
      method="post"
      {...(action === undefined ? {} : { action })}
      className="fixed inset-x-4 bottom-20 z-30 mx-auto flex max-w-md items-center justify-between gap-4 rounded-lg border border-transparent bg-ink py-2 ps-4 pe-2 text-paper shadow-lg md:bottom-6"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <output>{message}</output>
      <button
        type="submit"
        className="min-h-9 cursor-pointer rounded-md px-3 font-semibold underline underline-offset-3"
      >
        {t("undo")}
      </button>
    </Form>
  );
}
