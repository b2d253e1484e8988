import type { Faults } from "../faults/faults.ts";
import { readFault } from "../faults/read-fault.ts";
import { isForeignOrigin } from "../http/guard-origin.ts";
import { isJsonRequest, readFields } from "../http/read-fields.ts";
import { listLinks, type Mail } from "./mail.ts";
import { type MailEventType, mailEventTypes } from "./mail-events.ts";
import type { Mailbox } from "./mailbox.ts";

export type ResendControls = {
  mailbox: Mailbox;
  faults: Faults;
  /** Plays what becomes of a mail and tells it to the webhook. */
  playEvent: (mail: Mail, type: MailEventType) => void;
};

const isMailEventType = (type: string | undefined): type is MailEventType =>
  mailEventTypes.some((known) => known === type);

const playEvent = async (controls: ResendControls, request: Request): Promise<Response> => {
  const fields = await readFields(request);
  const mail = controls.mailbox.find(fields.get("id") ?? "");
  const type = fields.get("type");
  if (mail === undefined || !isMailEventType(type)) {
    return Response.json({ error: "Name a mail by id and a type of event." }, { status: 400 });
  }
  controls.playEvent(mail, type);
  if (isJsonRequest(request)) return Response.json(controls.mailbox.find(mail.id));
  return new Response(null, { status: 303, headers: { location: `/messages/${mail.id}` } });
};

const changeFaults = async ({ faults }: ResendControls, request: Request): Promise<Response> => {
  const fields = await readFields(request);
  const fault = readFault(fields);
  if (fields.get("clear") === "true") faults.clear();
  else if (fault === null) return Response.json({ error: "kind names no fault." }, { status: 400 });
  else faults.add(fault);
  return Response.json(faults.list());
};

/** `/_control/messages`, `/_control/events` and `/_control/faults`, for tests and for the page's buttons. */
export const answerResendControl = async (controls: ResendControls, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const name = pathname.slice("/_control/".length);
  if (request.method === "GET" && name === "messages") {
    const mails = controls.mailbox.list(searchParams.get("to") ?? undefined);
    return Response.json(mails.map((mail) => ({ ...mail, links: listLinks(mail) })));
  }
  if (request.method === "GET" && name === "faults") return Response.json(controls.faults.list());
  if (request.method !== "POST")
    return Response.json({ error: "There is no such control." }, { status: 404 });
  if (isForeignOrigin(request))
    return new Response("Another site's page may not play here.", { status: 403 });
  if (name === "events") return playEvent(controls, request);
  if (name === "faults") return changeFaults(controls, request);
  return Response.json({ error: "There is no such control." }, { status: 404 });
};
