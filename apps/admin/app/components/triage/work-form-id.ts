/** The form that the buttons and checkboxes of all rows belong to. */
export const workFormId = "triage-work";
