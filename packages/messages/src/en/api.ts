/** The interface for machines: its keys in the admin, its description, and the page made from that. */
export const api = {
  title: "Worth for machines",
  about:
    "Tells Worth what other systems know, and tells them what a customer is worth. Every request carries a key; everything that tells us something carries an Idempotency-Key, so that trying again never does it twice. What is refused is answered with a sentence, and changed nothing.",
  key: "A key from the settings of the admin, as `Authorization: Bearer worth_…`. It may do what its scopes say.",
  requestKey:
    "A name for this request, 1 to 200 visible characters. The same name with the same body is answered alike and done once; the same name with another body is refused. Names are kept for 30 days.",
  param: "Whom it is about, by the id in the address of their page in the admin.",
  scope: "It needs the scope {{scope}}, which lets a machine",
  needs: "Needs the scope {{scope}}.",
  answered: "It is done, or is what was asked for.",
  refusal: {
    "400": "Something in the request does not fit; the fields are named.",
    "401": "The key is missing, or does not work.",
    "403": "The key does not have the scope.",
    "404": "What the request names does not exist.",
    "409": "It is known already, or the Idempotency-Key was given to something else.",
    "410": "The person asked to be forgotten, and is not taken in again.",
    "413": "The body is larger than 64 KB.",
    "429": "Too many requests. Retry-After says how many seconds to wait.",
  },
  scopes: {
    tellMentions: "bring in what customers said elsewhere.",
    tellCalls: "bring in that a customer spoke with somebody who thought about buying.",
    tellHeard: "bring in how buyers heard about us.",
    tellPurchases: "bring in what customers bought, and what of it was given back.",
    tellTickets: "bring in that a customer's ticket was closed.",
    readValue: "read what a customer is worth and how they stand.",
  },
  route: {
    tellMention: {
      summary: "A customer spoke of us elsewhere",
      description:
        "A post, a talk, an article. It waits in the admin for a person, who approves it or says why not; a page that was entered before is refused.",
    },
    tellCall: {
      summary: "A customer spoke with somebody who thought about buying",
      description: "With a customer it counts at once; with a lead, as soon as the lead is won.",
    },
    tellHeard: {
      summary: "What a buyer answered to “how did you hear about us?”",
      description:
        "A member's code, the address of a link or of an approved mention counts at once; a name waits for staff. A buyer nobody knows yet becomes a customer, whose payment can be told later. Each customer answers once: a later answer changes nothing.",
    },
    tellTicket: {
      summary: "A customer's ticket about a product was closed",
      description: "An event after which a review can be asked for, if the programme asks after tickets.",
    },
    tellPurchase: {
      summary: "A customer bought something",
      description:
        "One purchase for each order, however often it is told; the same order told otherwise is refused. A friend's first purchase qualifies their referral. What is paid through a connected Stripe comes in by itself and must not be told again.",
    },
    tellRefund: {
      summary: "Something of an order was given back",
      description:
        "How much of the order was given back in all, so that telling it again changes nothing and a smaller amount brings back what a failed refund had taken. Rewards and values follow.",
    },
    getValue: {
      summary: "What a customer is worth",
      description:
        "The headline, net and contribution view in four parts, in minor units of the currency, and how the customer stands.",
    },
  },
  docs: {
    title: "The interface for machines",
    sub: "This page is made from the description itself, which programs read.",
    file: "Open the description (OpenAPI 3.1)",
    start: "How to begin",
    startText:
      "Owners and managers make a key in the settings of the admin. A key may do what its scopes say and nothing else.",
    fields: "What it takes",
    params: "In the path and the headers",
    answer: "What it answers",
    column: { name: "Name", form: "Form", need: "Needed" },
    needed: "yes",
    optional: "no",
    example: "An example",
    exampleOf: "An example: {{summary}}",
    problems: "When something is refused",
    problemsText:
      "The answer is problem details (RFC 9457): a title, a sentence, a code, the fields it is about and the number of the request. Nothing was changed then.",
    problemColumn: { status: "Status", means: "What it means" },
  },
  keys: {
    navigation: "API keys",
    title: "API keys",
    headingNone: "No machine may ask yet",
    heading_one: "{{total}} key was made",
    heading_other: "{{total}} keys were made",
    sub: "A key lets a machine tell us things or ask what a customer is worth. Whoever made it answers for it.",
    docs: "What machines can ask",
    caption: "Keys, the newest first",
    none: "There is no key yet. Make one for each machine, so that each can be stopped by itself.",
    column: { name: "Key", scopes: "May", used: "Last used", state: "State" },
    made: "{{prefix}}…, made by {{name}}",
    never: "not yet",
    working: "Works",
    revoked: "Revoked by {{name}}, {{date}}",
    revoke: "Revoke",
    revokeOf: "the key {{name}}",
    create: "Make a key",
    name: "Name",
    nameHint: "The machine it is for, such as “Shop” or “Help desk”.",
    scopes: "What it may do",
    button: "Make the key",
    saved: "The key was revoked. Machines that use it are refused from now on.",
    shown: "The key of {{name}} was made",
    shownText:
      "Copy it now: it is shown this once and kept nowhere. If it gets lost, revoke it and make another.",
    shownLabel: "The key",
  },
} as const;
