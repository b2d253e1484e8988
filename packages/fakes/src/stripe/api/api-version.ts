/** The one version spoken here: the one the installed SDK pins. A test compares the two. */
export const ApiVersion = "2026-10-28.endive";
