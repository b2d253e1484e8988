/** The words of recommending: what both sides get, how far a referral has come, and why one stopped. */
export const referrals = {
  someone: "A friend",
  yourFriend: "your friend",
  offered: { byPurchase: "credit for what is bought", upTo: "up to {{amount}} of credit" },
  offer: {
    both: "They get {{friend}}. You get {{referrer}}.",
    referrer: "You get {{referrer}} for every friend.",
    friend: "Your friends get {{friend}}.",
    none: "Tell a friend.",
  },
  campaign: {
    title: "For a while only",
    sub: "Pass on this link instead of your own, so that it counts.",
    until: "{{name}}, until {{until}}.",
    endless: "{{name}}.",
    link: "The link for {{name}}",
  },
  condition: {
    held_one: "After their first purchase, once it can no longer be returned: that takes {{count}} day.",
    held_other: "After their first purchase, once it can no longer be returned: that takes {{count}} days.",
    atOnce: "After their first purchase.",
  },
  progress: "How far {{name}}’s referral has come",
  step: {
    joined: "Joined",
    bought: "Bought",
    held: "On hold",
    rewarded: "Yours",
  },
  state: {
    joined: "Joined on {{date}}, has not bought yet",
    heldUntil_one: "On hold until {{date}}, because purchases can be returned for {{count}} day",
    heldUntil_other: "On hold until {{date}}, because purchases can be returned for {{count}} days",
    rewarded: "Yours since {{date}}",
    rewardedNothing: "Nothing is left of this reward, because the purchase was taken back",
  },
  timeline: {
    label: "What happened with {{name}}",
    joined: "{{name}} joined with your link or code",
    bought: "{{name}} bought for the first time",
    held: "Your reward is on hold",
    heldDetail_one: "Until {{date}}, because purchases can be returned for {{count}} day.",
    heldDetail_other: "Until {{date}}, because purchases can be returned for {{count}} days.",
    rewarded: "The reward is yours",
    stopped: "It stopped here",
    refused: "It did not count",
    nextBought: "{{name}} buys for the first time",
    nextHeld: "The reward waits until the purchase can no longer be returned",
    nextRewarded: "The reward becomes yours",
  },
  refused: {
    self_referral: {
      referrer: "Not counted: this was your own address in another spelling. A referral takes two people.",
      friend: "It did not count, because the link was your own. A referral takes two people.",
    },
    existing_customer: {
      referrer: "Not counted: they were a customer or a member before they opened your link.",
      friend: "It did not count, because you were a customer or a member already.",
    },
    second_referrer: {
      referrer: "Not counted: somebody else recommended us to them first, and the first one counts.",
      friend:
        "It did not count, because somebody else recommended us to you first, and the first one counts.",
    },
    outside_window: {
      referrer: "Not counted: they joined too long after opening your link.",
      friend: "It did not count, because you joined too long after opening the link.",
    },
    referral_circle: {
      referrer: "Not counted: you came to us through them, so they cannot have come through you.",
      friend: "It did not count, because they came to us through you.",
    },
    refunded: {
      referrer: "Stopped: the purchase was returned in full, so there is no reward.",
      friend: "Your purchase was returned in full, so there is no reward for either of you.",
    },
    disputed: {
      referrer: "Stopped: the payment was disputed, so there is no reward.",
      friend: "The payment was disputed, so there is no reward for either of you.",
    },
    moved_by_staff: {
      referrer: "Not counted: our team found that somebody else brought them.",
      friend: "It does not count any more: our team found that you came to us another way.",
    },
    same_person: {
      referrer: "Not counted: our team found that you and your friend are one person.",
      friend: "It did not count, because our team found that you and whoever recommended us are one person.",
    },
    not_a_new_customer: {
      referrer: "Not counted: our team found that they were a customer before.",
      friend: "It did not count, because our team found that you were a customer before.",
    },
    not_a_recommendation: {
      referrer: "Not counted: our team found that it did not come from a personal recommendation.",
      friend: "It did not count, because our team found that nobody recommended us to you in person.",
    },
    unusual_pattern: {
      referrer:
        "Not counted: to our team it did not look like genuine recommendations. Write to us if we got it wrong.",
      friend:
        "It did not count, because to our team it did not look genuine. Write to us if we got it wrong.",
    },
    not_verifiable: {
      referrer: "Not counted: our team could not verify it. Write to us if you can show it.",
      friend: "It did not count, because our team could not verify it. Write to us if you can show it.",
    },
    against_terms: {
      referrer: "Not counted: the terms of the programme do not allow it.",
      friend: "It did not count, because the terms of the programme do not allow it.",
    },
  },
  leadStage: {
    submitted: "Waiting for us to write to them",
    contacted: "We are talking with them",
    proposal: "They have our offer",
    won: "They became a customer",
    lost: "They decided against it",
  },
} as const;
