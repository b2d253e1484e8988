import type { Delivery } from "../webhooks/delivery-log.ts";
import { createOutbox, demoRetryDelaysMs } from "../webhooks/outbox.ts";
import type { LastEvent, Mail } from "./mail.ts";
import {
  buildMailEvent,
  foreseeOutcome,
  type MailEvent,
  type MailEventType,
  sendMailEvent,
} from "./mail-events.ts";
import type { Mailbox } from "./mailbox.ts";

export type PostOfficeOptions = {
  mailbox: Mailbox;
  /** Absent when nobody wants to hear of events. */
  endpoint: { url: string; secret: string } | null;
  clock: () => number;
  onChange: () => void;
  events: readonly MailEvent[];
  deliveries: readonly Delivery[];
};

export type PostOffice = {
  /** Puts mails into the box and tells what became of them. */
  deliver: (mails: readonly Mail[]) => void;
  /** Lets something happen to a mail later. */
  playEvent: (mail: Mail, type: MailEventType) => void;
  events: () => readonly MailEvent[];
  deliveries: () => Delivery[];
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

const outcomeOf: Readonly<Record<MailEventType, LastEvent>> = {
  "email.sent": "delivered",
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

/** Carries mails to the box and their events to the webhook. */
export const openPostOffice = (options: PostOfficeOptions): PostOffice => {
  const { clock, endpoint, mailbox, onChange } = options;
  const events = new Map(options.events.map((event) => [event.id, event]));
  const outbox = createOutbox({
    send: async (eventId, signal) => {
      const event = events.get(eventId);
      return event === undefined || endpoint === null ? null : sendMailEvent(endpoint, event, signal);
    },
    retryDelaysMs: demoRetryDelaysMs,
    random: Math.random,
    onChange,
    deliveries: options.deliveries,
  });
  const tell = (mail: Mail, type: MailEventType): void => {
    if (endpoint === null) return;
    const event = buildMailEvent(type, mail, clock());
    events.set(event.id, event);
    outbox.publish([event]);
  };
  return {
    deliver: (mails) => {
      for (const mail of mails) {
        const lastEvent = foreseeOutcome(mail);
        mailbox.add({ ...mail, lastEvent });
        if (lastEvent === "scheduled") continue;
        tell(mail, "email.sent");
        tell(mail, `email.${lastEvent}`);
      }
      onChange();
    },
    playEvent: (mail, type) => {
      tell(mailbox.mark(mail, outcomeOf[type]), type);
      onChange();
    },
    events: () => [...events.values()],
    deliveries: outbox.list,
    settled: outbox.settled,
    close: outbox.close,
  };
};
