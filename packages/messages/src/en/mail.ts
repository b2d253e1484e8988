/** The words of mails. */
export const mail = {
  member_sign_in: {
    subject: "Your sign-in link for {{programmeName}}",
    heading: "Sign in to {{programmeName}}",
    text: "Open this link and press the button, or type the code. Both work once, for ten minutes.",
    button: "Open the sign-in page",
    code: "Your code",
    footer: "You did not ask for this? Then nothing happens: without the link or code nobody gets in.",
  },
  member_unknown: {
    subject: "Somebody asked to sign in to {{programmeName}}",
    heading: "This address is not a member yet",
    text: "Somebody, maybe you, asked to sign in to {{programmeName}} with this address. Joining takes a minute.",
    button: "Join {{programmeName}}",
    footer: "It was not you? Then nothing happens, and we keep nothing.",
  },
  points_expiring: {
    subject: "{{points}} of your points end on {{day}}",
    heading: "{{points}} points end on {{day}}",
    text: "After {{day}} they are gone. Choose something for them before then: what ends first is spent first.",
    button: "See what you can get",
    footer:
      "You get this mail because you are a member of {{programmeName}} and have points that are about to end.",
  },
  tier_ending: {
    subject: "Your {{tierName}} tier ends on {{day}}",
    heading: "{{tierName}} ends on {{day}}",
    text: "You did less over the last year than {{tierName}} asks for. Nothing changes before {{day}}, and you keep it if you reach it again by then. What is missing is on the page behind this button.",
    button: "See what is missing",
    footer: "You get this mail because you are a member of {{programmeName}} and your tier is about to end.",
  },
  staff_sign_in: {
    subject: "Your sign-in link for the {{programmeName}} admin",
    heading: "Sign in as staff of {{programmeName}}",
    text: "Open this link and press the button, or type the code. Both work once, for ten minutes.",
    button: "Open the sign-in page",
    code: "Your code",
    footer: "You did not ask for this? Tell an owner of the programme.",
  },
  staff_unknown: {
    subject: "Somebody asked to sign in to the {{programmeName}} admin",
    heading: "This address has no access",
    text: "Somebody, maybe you, asked to sign in to the admin of {{programmeName}} with this address. An owner of the programme can give it access.",
    footer: "It was not you? Then nothing happens.",
  },
  staff_invited: {
    subject: "You now work on {{programmeName}}",
    heading: "Welcome, {{name}}",
    text: "You can sign in to the admin of {{programmeName}} with this address. No password is needed: you get a link by mail.",
    button: "Go to the sign-in page",
    footer: "You do not know this programme? Then you can ignore this mail.",
  },
} as const;
