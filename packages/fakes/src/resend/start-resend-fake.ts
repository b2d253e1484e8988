import { createFaults, type Fault } from "../faults/faults.ts";
import { type Answer, listen } from "../http/listen.ts";
import { openStateFile } from "../state/state-file.ts";
import type { Delivery } from "../webhooks/delivery-log.ts";
import { createOutbox, demoRetryDelaysMs } from "../webhooks/outbox.ts";
import { answerResendApi, type ResendApi } from "./answer-api.ts";
import { answerResendControl, type ResendControls } from "./answer-control.ts";
import { answerPage } from "./answer-page.ts";
import { createSendKeys, type KeptSend } from "./idempotency.ts";
import type { LastEvent, Mail } from "./mail.ts";
import {
  buildMailEvent,
  foreseeOutcome,
  type MailEvent,
  type MailEventType,
  sendMailEvent,
} from "./mail-events.ts";
import { createMailbox } from "./mailbox.ts";
import { createRateLimit } from "./rate-limit.ts";

export type ResendFakeOptions = {
  /** 0 takes a free port. */
  port: number;
  host?: string | undefined;
  apiKey: string;
  /** Events are told when both are given; the secret is `whsec_` and base64. */
  webhookUrl?: string | undefined;
  webhookSecret?: string | undefined;
  /** Where the state is kept across restarts; memory only when absent. */
  dataFile?: string | undefined;
  /** Milliseconds since 1970. */
  clock?: (() => number) | undefined;
  /** Resend allows 5; absent allows any number. */
  requestsPerSecond?: number | undefined;
};

export type ResendFake = {
  url: string;
  port: number;
  /** Newest first; with an address only what was sent to it. */
  messages: (to?: string) => Mail[];
  playEvent: (mail: Mail, type: MailEventType) => void;
  deliveries: () => Delivery[];
  /** Resolves when every webhook has had its first attempt. */
  webhooksSettled: () => Promise<void>;
  addFault: (fault: Fault) => void;
  clearFaults: () => void;
  close: () => Promise<void>;
};

type SavedState = {
  mails: readonly Mail[];
  keys: readonly KeptSend[];
  events: readonly MailEvent[];
  deliveries: readonly Delivery[];
};

const outcomeOf: Readonly<Record<MailEventType, LastEvent>> = {
  "email.sent": "delivered",
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

const answerWith =
  (api: ResendApi, controls: ResendControls) =>
  async (request: Request): Promise<Answer> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/_control/")) return answerResendControl(controls, request);
    return answerPage(controls.mailbox, request) ?? answerResendApi(api, request);
  };

/** Starts the Resend stand-in: its API, an inbox page at `/`, and `/_control/*` for tests. */
export const startResendFake = async (options: ResendFakeOptions): Promise<ResendFake> => {
  const { apiKey, host, port, webhookSecret, webhookUrl } = options;
  const clock = options.clock ?? Date.now;
  const file = await openStateFile<SavedState>(options.dataFile);
  const mailbox = createMailbox(file.initial?.mails ?? []);
  const keys = createSendKeys(file.initial?.keys ?? [], () => save());
  const events = new Map((file.initial?.events ?? []).map((event) => [event.id, event]));
  const faults = createFaults();
  const outbox = createOutbox({
    send: async (eventId, signal) => {
      const event = events.get(eventId);
      if (event === undefined || webhookUrl === undefined || webhookSecret === undefined) return null;
      return sendMailEvent({ url: webhookUrl, secret: webhookSecret }, event, signal);
    },
    retryDelaysMs: demoRetryDelaysMs,
    random: Math.random,
    onChange: () => save(),
    deliveries: file.initial?.deliveries ?? [],
  });
  const save = (): void =>
    file.save(() => ({
      mails: mailbox.list().toReversed(),
      keys: keys.snapshot(),
      events: [...events.values()],
      deliveries: outbox.list().toReversed(),
    }));
  const tell = (mail: Mail, type: MailEventType): void => {
    if (webhookUrl === undefined || webhookSecret === undefined) return;
    const event = buildMailEvent(type, mail, clock());
    events.set(event.id, event);
    outbox.publish([event]);
  };
  const playEvent = (mail: Mail, type: MailEventType): void => {
    tell(mailbox.mark(mail, outcomeOf[type]), type);
    save();
  };
  const deliver = (mails: readonly Mail[]): void => {
    for (const mail of mails) {
      const lastEvent = foreseeOutcome(mail);
      mailbox.add({ ...mail, lastEvent });
      if (lastEvent === "scheduled") continue;
      tell(mail, "email.sent");
      tell(mail, `email.${lastEvent}`);
    }
    save();
  };
  const rateLimit = createRateLimit(options.requestsPerSecond ?? null, clock);
  const api = { apiKey, clock, mailbox, keys, rateLimit, faults, deliver };
  const server = await listen(answerWith(api, { mailbox, faults, playEvent }), { host, port });
  return {
    url: server.url,
    port: server.port,
    messages: mailbox.list,
    playEvent,
    deliveries: outbox.list,
    webhooksSettled: outbox.settled,
    addFault: faults.add,
    clearFaults: faults.clear,
    close: async () => {
      await server.close();
      await outbox.close();
      await file.flush();
    },
  };
};
