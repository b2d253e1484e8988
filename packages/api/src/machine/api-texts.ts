import { createMessages, defaultLocale } from "@worth/messages";

/** What machines, and those who teach them, are told; problems have the sentences people read. */
export const apiTexts = createMessages(defaultLocale).t;
