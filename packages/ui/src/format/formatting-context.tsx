import { createContext, use, type ReactNode } from "react";

/** What figures and dates need to read the same on the server and in the browser. */
export type Formatting = {
  /** BCP 47, as `en` or `de-CH`. */
  locale: string;
  /** IANA name, as `Europe/Stockholm`. */
  timeZone: string;
};

const FormattingContext = createContext<Formatting>({ locale: "en", timeZone: "UTC" });

export type FormattingProviderProps = Formatting & { children: ReactNode };

/** Sets the language and time zone for every figure and date below it; the root of each app renders one. */
export function FormattingProvider({ locale, timeZone, children }: FormattingProviderProps) {
  return <FormattingContext value={{ locale, timeZone }}>{children}</FormattingContext>;
}

export function useFormatting(): Formatting {
  return use(FormattingContext);
}
