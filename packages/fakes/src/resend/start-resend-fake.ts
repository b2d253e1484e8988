import { createFaults, type Fault } from "../faults/faults.ts";
import { type Answer, listen } from "../http/listen.ts";
import { openStateFile } from "../state/state-file.ts";
import type { Delivery } from "../webhooks/delivery-log.ts";
import { answerResendApi, type ResendApi } from "./answer-api.ts";
import { answerResendControl, type ResendControls } from "./answer-control.ts";
import { answerPage } from "./answer-page.ts";
import { createSendKeys, type KeptSend } from "./idempotency.ts";
import type { Mail } from "./mail.ts";
import type { MailEvent, MailEventType } from "./mail-events.ts";
import { createMailbox } from "./mailbox.ts";
import { openPostOffice } from "./post-office.ts";
import { createRateLimit } from "../http/rate-limit.ts";

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
  const faults = createFaults();
  const office = openPostOffice({
    mailbox,
    endpoint:
      webhookUrl === undefined || webhookSecret === undefined
        ? null
        : { url: webhookUrl, secret: webhookSecret },
    clock,
    onChange: () => save(),
    events: file.initial?.events ?? [],
    deliveries: file.initial?.deliveries ?? [],
  });
  const save = (): void =>
    file.save(() => ({
      mails: mailbox.list().toReversed(),
      keys: keys.snapshot(),
      events: office.events(),
      deliveries: office.deliveries().toReversed(),
    }));
  const rateLimit = createRateLimit(options.requestsPerSecond ?? null, clock);
  const { deliver, playEvent } = office;
  const api = { apiKey, clock, mailbox, keys, rateLimit, faults, deliver };
  const server = await listen(answerWith(api, { mailbox, faults, playEvent }), { host, port });
  return {
    url: server.url,
    port: server.port,
    messages: mailbox.list,
    playEvent,
    deliveries: office.deliveries,
    webhooksSettled: office.settled,
    addFault: faults.add,
    clearFaults: faults.clear,
    close: async () => {
      await server.close();
      await office.close();
      await file.flush();
    },
  };
};
