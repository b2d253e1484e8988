/** The idea an address or an id names; what names none is handed on for the form to say so. */
export function readIdeaId(typed: string): string {
  return /ide_[0-9a-z]{1,40}/.exec(typed)?.[0] ?? typed.trim();
}
