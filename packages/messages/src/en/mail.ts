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
  answer_request: {
    subject: "Somebody asks about your {{productName}}",
    heading: "You own it: can you help?",
    text: "Somebody thinks about the {{productName}} and asks: “{{question}}” You bought it, so you know better than we do. A sentence is enough, and whatever you found belongs in it.",
    button: "Answer the question",
    footer:
      "You get this mail because you bought the {{productName}} and are a member of {{programmeName}}. We ask only now and then; if you do not feel like it, do nothing.",
  },
  idea_moved: {
    subject: "“{{ideaTitle}}” is now: {{statusName}}",
    heading: "{{ideaTitle}} is now: {{statusName}}",
    text: "You follow this idea. {{note}}",
    button: "See the idea",
    footer:
      "You get this mail because you follow this idea at {{programmeName}}. Stop following it on its page, and you hear no more of it.",
  },
  idea_title: "“{{title}}”",
  ideas_shipped: {
    subject: "It is here: {{entryTitle}}",
    heading: "You asked for it, and it is here: {{entryTitle}}",
    text: "You supported {{ideaTitles}}. Thank you: it has shipped.",
    button: "Read what is new",
    footer: "You get this mail once, because you voted for or follow what shipped at {{programmeName}}.",
  },
  review_reason: {
    off_topic: "it is not about the product",
    abusive: "it attacks somebody",
    personal_data: "it tells personal things about somebody",
    advertising: "it advertises something",
    not_own_experience: "it is not about your own experience",
    unlawful: "the law does not let us show it",
  },
  review_beside: "Beside it stands: {{disclosures}}.",
  review_incentive: "A reward is promised for any review, good or bad, and the review says so.",
  review_site: {
    button: "Write a review on {{siteName}}",
    text: "This time we ask you to write on {{siteName}}.",
  },
  review_published: {
    subject: "Your review of {{productName}} is published",
    heading: "Your review of {{productName}} is published",
    text: "Others can read it now. You can change it or take it away at any time, on the page with your reviews.",
    button: "See it on the wall",
    footer: "You get this mail because you wrote a review at {{programmeName}}.",
  },
  review_rejected: {
    subject: "Your review of {{productName}} is not published",
    heading: "Your review of {{productName}} needs a change",
    text: "We did not publish it, because {{reason}}. How many stars you gave has nothing to do with it. Your words are kept: change them and send the review again.",
    button: "Change your review",
    footer: "You get this mail because you wrote a review at {{programmeName}}.",
  },
  beta_invited: {
    subject: "You are invited to {{groupName}}",
    heading: "Would you like to try what is not out yet?",
    text: "Everybody who fits the group {{groupName}} is invited. Read what its members agree to, and join if you like. You can leave at any time.",
    button: "See the group",
    footer:
      "You get this mail once, because you are a member of {{programmeName}}. If you do not feel like it, do nothing.",
  },
  beta_asked: {
    subject: "We ask {{groupName}} before we decide",
    heading: "What are you for?",
    text: "You are in the group {{groupName}}, and we ask it before a launch. Say what you are for in a minute; what came of it you hear from us.",
    button: "Say what you are for",
    footer:
      "You get this mail because you are in this group at {{programmeName}}. If you do not feel like it, do nothing.",
  },
  ask_off: "No more mails like this one",
  beta_place: {
    subject: "A place in {{groupName}} is yours",
    heading: "You are in: {{groupName}}",
    text: "A place became free and you were next on the waiting list. See what there is to try.",
    button: "Go to the group",
    footer:
      "You get this mail because you joined the waiting list of this group at {{programmeName}}. You can leave at any time.",
  },
  beta_outcome: {
    subject: "What changed because of you in {{groupName}}",
    heading: "We asked you, and this came of it",
    text: "You are in the group {{groupName}}, which we asked before a launch. Read what changed because of its answers.",
    button: "Read what changed",
    footer: "You get this mail once, because you are in this group at {{programmeName}}.",
  },
  review_request: {
    subject: "How is your {{productName}}?",
    heading: "How is your {{productName}}?",
    text: "Everybody who uses it is asked, whatever they think of it. A few honest sentences help others decide.",
    button: "Write a review",
    footer:
      "You get this mail because you use this and are a member of {{programmeName}}. We remind you once and then stop.",
  },
  review_reminder: {
    subject: "A reminder: how is your {{productName}}?",
    heading: "Still happy to read about your {{productName}}",
    text: "Everybody who uses it is asked, whatever they think of it. This is the only reminder.",
    button: "Write a review",
    footer:
      "You get this mail because you use this and are a member of {{programmeName}}. We do not ask about it again.",
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
