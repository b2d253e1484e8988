/** The day of a moment on the programme's calendar, YYYY-MM-DD, which is how Swedes write their dates. */
export const calendarDay = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
