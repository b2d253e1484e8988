/** What became of a member's word, and the one thing they are asked for. */
export const impact = {
  title: "What your word did",
  heading_one: "{{total}} friend came through you",
  heading_other: "{{total}} friends came through you",
  headingNone: "What your word did",
  sub: "Only you and our team see this. Of others it counts how many, and never says who.",
  friends: {
    title: "Friends you brought",
    joined_one: "{{total}} joined through you.",
    joined_other: "{{total}} joined through you.",
    bought_one: "{{total}} of them bought something.",
    bought_other: "{{total}} of them bought something.",
    rewarded_one: "{{total}} earned you your reward.",
    rewarded_other: "{{total}} earned you your reward.",
    all: "All your referrals",
  },
  said: {
    title: "Your reviews and answers",
    readNever: {
      review: "Your review of the {{product}} waits for readers.",
      answer: "Your answer about the {{product}} waits for readers.",
    },
    review_one:
      "Your review of the {{product}} was read by {{total}} buyer in the {{days}} days before they bought.",
    review_other:
      "Your review of the {{product}} was read by {{total}} buyers in the {{days}} days before they bought.",
    answer_one:
      "Your answer about the {{product}} was read by {{total}} buyer in the {{days}} days before they bought.",
    answer_other:
      "Your answer about the {{product}} was read by {{total}} buyers in the {{days}} days before they bought.",
    review_zero: "Nobody has bought yet after reading your review of the {{product}}.",
    answer_zero: "Nobody has bought yet after reading your answer about the {{product}}.",
    staffReview_one:
      "The review of the {{product}} was read by {{total}} buyer in the {{days}} days before they bought.",
    staffReview_other:
      "The review of the {{product}} was read by {{total}} buyers in the {{days}} days before they bought.",
    staffAnswer_one:
      "An answer about the {{product}} was read by {{total}} buyer in the {{days}} days before they bought.",
    staffAnswer_other:
      "An answer about the {{product}} was read by {{total}} buyers in the {{days}} days before they bought.",
    reads_one: "Read {{total}} time",
    reads_other: "Read {{total}} times",
    helpful_one: "helped {{total}} person",
    helpful_other: "helped {{total}} people",
    staffTitle: "What their word reached",
  },
  ideas: {
    title: "Your ideas",
    line_one: "{{status}}, {{total}} vote",
    line_other: "{{status}}, {{total}} votes",
    credits_one: "You are credited with part of {{total}} idea that shipped.",
    credits_other: "You are credited with parts of {{total}} ideas that shipped.",
  },
  feedback: {
    title: "Your feedback, and what became of it",
    all: "Your beta groups",
    given_zero: "You gave none on a test yet.",
    given_one: "You gave feedback on {{total}} test.",
    given_other: "You gave feedback on {{total}} tests.",
    unused: "Our team reads it; nothing was made of it yet.",
    ideas_one: "{{total}} idea came of it.",
    ideas_other: "{{total}} ideas came of it.",
    bugs_one: "{{total}} bug was found by it.",
    bugs_other: "{{total}} bugs were found by it.",
    fixed_one: "{{total}} of them is mended.",
    fixed_other: "{{total}} of them are mended.",
    heard_one: "We asked you before {{total}} launch, and your group read what changed.",
    heard_other: "We asked you before {{total}} launches, and your groups read what changed.",
  },
  mentions: {
    title: "Where else you spoke of us",
    all: "Your mentions",
    approved_one: "{{total}} mention of yours is known.",
    approved_other: "{{total}} mentions of yours are known.",
    audience_one: "By what you told us, they reached {{total}} person.",
    audience_other: "By what you told us, they reached {{total}} people.",
    buyers_one: "{{total}} person heard of us from you in the {{days}} days before they bought.",
    buyers_other: "{{total}} people heard of us from you in the {{days}} days before they bought.",
    clicks_one: "Your links were followed {{total}} time.",
    clicks_other: "Your links were followed {{total}} times.",
  },
  earned: {
    title: "Points you earned by it",
    line_one: "{{total}} point",
    line_other: "{{total}} points",
    referral_qualified: "Friends who bought",
    review_submitted: "Reviews",
    feedback_given: "Feedback",
    idea_shipped: "Ideas that shipped",
    mission_step_done: "Missions",
    anniversary: "Years as a member",
    mention_approved: "Mentions",
    act_approved: "Other things you did",
  },
  empty: {
    title: "Nothing yet, and that is where everybody begins",
    text: "Once you tell a friend, write or propose something, you see here what becomes of it.",
  },
  ask: {
    notNow: "Not now",
    refer: {
      title: "Would a friend like it too?",
      reason: "A word from you counts more than any advertisement of ours.",
      action: "Refer a friend",
    },
    review: {
      title: "How is your {{product}}?",
      reason: "You own it, and others are deciding about it now.",
      action: "Write a review",
    },
    answer: {
      title: "Somebody asks: “{{question}}”",
      reason: "You own the {{product}}, and nobody has answered yet.",
      action: "Answer the question",
    },
    vote: {
      title: "Would this help you? “{{idea}}”",
      reason: "What many vote for is looked at first, and you have not said yet.",
      action: "See the idea",
    },
  },
} as const;
