/** What a member may be asked for, and the ways out of it. */
export const asks = {
  title: "What we may ask you",
  link: "Choose what we may ask you",
  sub_one:
    "We ask only now and then: at most {{total}} time a year, over all kinds together. News about your own things (a reward, your idea, points that end) reaches you in any case.",
  sub_other:
    "We ask only now and then: at most {{total}} times a year, over all kinds together. News about your own things (a reward, your idea, points that end) reaches you in any case.",
  saved: "Saved. It holds from now on, in mails and on your pages.",
  save: "Save",
  legend: "You may ask me for",
  back: "Back to settings",
  kind: {
    review: "A review of what I bought",
    reviewHint: "Here or on another site, with one reminder.",
    answer: "An answer to a question about what I own",
    answerHint: "When somebody thinks about buying it.",
    beta: "Trying what is not out yet",
    betaHint: "Invitations to beta groups that fit you.",
    consult: "My opinion before a launch",
    consultHint: "Only from groups you are in.",
    refer: "Bringing a friend",
    referHint: "On your pages only, never by mail.",
    vote: "A vote for an idea",
    voteHint: "On your pages only, never by mail.",
  },
  off: {
    title: "No more mails of this kind?",
    review: "We do not ask you for reviews any more.",
    answer: "We do not ask you to answer questions any more.",
    beta: "We do not invite you to beta groups any more.",
    consult: "We do not ask you before a launch any more.",
    confirm: "No more of these",
    doneTitle: "Done: no more of these",
    change: "You can change that in your settings at any time.",
    settings: "What we may ask you",
  },
} as const;
