import { createMessages, defaultLocale } from "@worth/messages";

/** Every text of the app; stateless, so all requests share it. */
export const messages = createMessages(defaultLocale);
