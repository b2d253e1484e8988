/** What a member can have of themselves, and erasing a person: as members ask for it, and as staff do it. */
export const privacy = {
  download: {
    title: "Everything we have about you",
    sub: "One file with all of it: who you are, what you bought, earned and said, and what we worked out from it. Only what is about others too is not in it: notes of our team, and how we look for fraud.",
    button: "Download everything about me",
    often:
      "You have downloaded it ten times today, so this time no file was made. You can do it again tomorrow.",
  },
  own: {
    title: "Your privacy",
    sub: "You can have everything about you erased: your name, your addresses, what you wrote and the photos you gave. What you bought and earned stays as lines about nobody.",
    certain: "I know that it cannot be taken back, and that I lose my points and credit",
    button: "Erase everything about me",
    needsTick: "Tick the box first. Nothing was erased.",
    payout: "A payout is on its way to you. Nothing was erased: do it when it has arrived.",
  },
  done: {
    title: "Everything about you is erased",
    sub: "Your name, your addresses and your words are gone. So that nobody brings you back by mistake, we keep a code made of your address that we cannot read it from.",
    home: "Go to the first page",
  },
  staff: {
    tab: "Privacy",
    title: "Erase {{name}}",
    pageTitle: "Privacy of {{name}}",
    sub: "Do this when they asked for it. Their name, their addresses, their words and photos go, here and in what others wrote. Purchases, values and books stay as they are, about nobody.",
    certain: "They asked for it, and I know that it cannot be taken back",
    button: "Erase this customer",
    needsTick: "Tick the box first. Nothing was erased.",
    done: "They are erased. What is left is about nobody.",
    readOnly: "Only an owner or a manager can erase a customer.",
  },
} as const;
