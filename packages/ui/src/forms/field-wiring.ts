/** Attributes that tie a control to its label, hint and error. */
export type FieldControl = {
  name: string;
  id: string;
  required: boolean;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type FieldFacts = {
  name: string;
  id: string;
  hasHint: boolean;
  message: string | undefined;
  required: boolean | undefined;
};

/** The error to show: the first of several, none for an empty list. */
export function firstError(error: string | readonly string[] | undefined): string | undefined {
  return typeof error === "string" ? error : error?.[0];
}

/** Ids for hint and error, and the attributes that point at those which exist; the error is read first. */
export function describeField({ name, id, hasHint, message, required }: FieldFacts) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [message !== undefined && errorId, hasHint && hintId].filter((part) => part !== false);
  const control: FieldControl = {
    name,
    id,
    required: required ?? false,
    "aria-invalid": message === undefined ? undefined : true,
    "aria-describedby": describedBy.length === 0 ? undefined : describedBy.join(" "),
  };
  return { control, hintId, errorId };
}
