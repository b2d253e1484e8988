export { composeMail, type ComposedMail } from "./compose-mail.tsx";
export { createMailer } from "./create-mailer.ts";
export { resendEnvironment, type ResendSettings } from "./environment.ts";
