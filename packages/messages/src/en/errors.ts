/** What went wrong, what was kept, what to do: one text per code of contracts' error table. */
export const errors = {
  code: {
    not_found: {
      title: "There is nothing here",
      message: "The page or the thing it is about does not exist, or is not yours to see.",
    },
    not_signed_in: { title: "Please sign in", message: "This page is for people who are signed in." },
    not_allowed: {
      title: "Your role does not include this",
      message: "Nothing was changed. An owner of this programme can give you the right.",
    },
    invalid_input: {
      title: "Something does not fit yet",
      message: "Nothing was saved and nothing you typed was lost. Look at the marked fields.",
    },
    foreign_origin: {
      title: "That came from another site",
      message: "Nothing was changed. Open the page here and try again.",
    },
    too_many_requests: {
      title: "That was often in a short time",
      message: "Nothing was lost. Please wait a little and try again.",
    },
    already_done: { title: "That is already so", message: "Nothing had to be changed." },
    busy: {
      title: "Somebody else is changing this right now",
      message: "Nothing was changed. Please try again.",
    },
    values_computing: {
      title: "Values are being computed already",
      message: "Nothing was started twice. The new values show as soon as they are all there.",
    },
    sign_in_failed: {
      title: "That link or code does not work",
      message: "It was used already, is more than ten minutes old, or has a typing error. Ask for a new one.",
    },
    person_erased: {
      title: "This address was erased",
      message:
        "Whoever it belongs to asked us to forget them, so it is not taken in again. Use another address.",
    },
    join_expired: {
      title: "This address is not a member yet",
      message: "Nobody asked to join with it lately. Joining takes a minute.",
    },
    referral_code_unknown: {
      title: "Nobody has this code",
      message: "Check the spelling. You can join without a code, too.",
    },
    referral_wrong_state: {
      title: "The referral has moved on",
      message: "Nothing was changed. Look at its history and decide again.",
    },
    referral_circle: {
      title: "That would be a circle",
      message:
        "Nothing was changed. A customer cannot have been brought by somebody they brought themselves.",
    },
    hold_not_active: {
      title: "There is no hold to end",
      message: "It ended already, or the purchase was taken back. Nothing was changed.",
    },
    waits_in_queue: {
      title: "This waits in the queue",
      message: "Something about this referral looks suspicious. Approve or decline it in the queue first.",
    },
    rate_missing: {
      title: "There is no exchange rate for this purchase",
      message:
        "Nothing was granted, and the referral stays on hold. Add a rate for the purchase's currency from its day or earlier: its rewards are decided then.",
    },
    budget_spent: {
      title: "The budget does not reach",
      message: "Nothing was changed. Raise the budget for rewards first, then try again.",
    },
    budget_below_spent: {
      title: "More than that is promised already",
      message: "Nothing was changed. Set the budget to what is spent and promised, or more.",
    },
    campaign_known: {
      title: "There is a campaign of that name in links",
      message: "Nothing was saved. Choose other letters for the links of this one.",
    },
    campaign_ends_early: {
      title: "It would end before it begins",
      message: "Nothing was saved. Choose a last day that is not before the first one.",
    },
    campaign_step_done: {
      title: "Somebody did this step already",
      message:
        "Nothing was saved. A step that was done stays, and so does what it is done by. Its words can change, and new steps can be added.",
    },
    campaign_unknown: {
      title: "There is no such campaign",
      message: "Nothing was saved. Choose a campaign of the list, or none.",
    },
    rule_above_bound: {
      title: "Only an owner can save this rule",
      message:
        "Its worst case is above what a referral may cost. Save it as a draft and ask an owner to look.",
    },
    rule_unconfirmed: {
      title: "The worst case is above the bound",
      message:
        "Nothing was changed. Look at the worst case below and tick that you stand by it, then save again.",
    },
    rule_wrong_state: {
      title: "The rule has changed",
      message: "Nothing was changed. It was paused, started or archived meanwhile; look at it again.",
    },
    balance_too_low: {
      title: "That is more than there is",
      message: "Nothing was spent. The balance may have changed a moment ago; look at it and try again.",
    },
    payout_too_small: {
      title: "That is less than can be paid out",
      message: "Nothing was taken. Collect a little more, or ask for a larger amount.",
    },
    payout_uneven: {
      title: "This currency is paid out in round amounts",
      message: "Nothing was taken. Give an amount whose last decimal is 0.",
    },
    payout_under_way: {
      title: "A payout is on its way already",
      message: "Nothing was taken. Ask for the rest when it has arrived.",
    },
    payout_owed: {
      title: "Something has to be settled first",
      message:
        "A purchase was returned after its reward was paid out. Your next earnings settle that; then the rest can be paid out.",
    },
    payout_account_missing: {
      title: "Your account is not ready yet",
      message: "Nothing was taken. Finish setting it up, or choose another way.",
    },
    payout_wrong_state: {
      title: "The payout has moved on",
      message: "Nothing was changed. Look at where it is now and decide again.",
    },
    payout_of_perk: {
      title: "This payout pays for a perk",
      message: "Nothing was changed. Cancel what the member redeemed; that gives back what it cost.",
    },
    perk_not_offered: {
      title: "This is not on offer any more",
      message: "Nothing was spent. Look at what else there is.",
    },
    perk_not_eligible: {
      title: "This is for other members at the moment",
      message: "Nothing was spent. Look at what else there is.",
    },
    perk_changed: {
      title: "The price has changed",
      message: "Nothing was spent. Look at what it costs now and decide again.",
    },
    perk_tier_too_low: {
      title: "This is for a higher tier",
      message: "Nothing was spent. Your tier page says what is missing.",
    },
    perk_limit_reached: {
      title: "You have had this as often as one member can",
      message: "Nothing was spent. Look at what else there is.",
    },
    perk_sold_out: {
      title: "The last one is gone",
      message: "Nothing was spent. Look at what else there is.",
    },
    redemption_under_way: {
      title: "It is on its way right now",
      message:
        "Nothing was changed. Look again in a minute: what cannot be delivered can be called off then.",
    },
    redemption_fulfilled: {
      title: "It was handed out already",
      message: "Nothing was changed. A code or credit that was handed out may have been used.",
    },
    redemption_too_late: {
      title: "The hour to call it off is over",
      message: "Nothing was changed. Write to us if something is wrong with it.",
    },
    redemption_cancelled: {
      title: "It was called off already",
      message: "Nothing was changed. What it cost is back in the balance.",
    },
    tier_rank_taken: {
      title: "Another tier has this rank",
      message: "Another tier has this rank. Give this one a rank of its own.",
    },
    tier_in_use: {
      title: "This tier is in use",
      message: "Nothing was removed. Members have or had it, or a perk asks for it.",
    },
    lead_closed: {
      title: "This lead is closed",
      message: "Won and lost are final. Nothing was changed.",
    },
    lead_own_address: {
      title: "That is your own address",
      message: "Give the address of the person at the company.",
    },
    mention_known: {
      title: "This page was entered before",
      message:
        "Every page counts once, so nothing was added. Enter another one; if this is yours and somebody else entered it, write to us.",
    },
    mention_sign_first: {
      title: "Read the mention first",
      message:
        "Nothing was decided. Open it, say whether it speaks for us or against us, and approve it there.",
    },
    mentions_too_many: {
      title: "The file has too many rows",
      message: "Nothing was brought in. Cut it into files of at most 500 rows and bring them in one by one.",
    },
    customer_unknown: {
      title: "We know no customer by this address",
      message: "Nothing was written down. Check the address, or choose the lead instead.",
    },
    act_type_known: {
      title: "There is an act of this name",
      message: "Nothing was changed. Choose another name, or change the one there is.",
    },
    act_type_archived: {
      title: "This kind of act was put away",
      message: "Nothing was written down. Choose another kind.",
    },
    lead_known: {
      title: "You have recommended this person already",
      message: "Their lead is still open. You see it below.",
    },
    staff_exists: {
      title: "This address has access already",
      message: "Nothing was changed. You find the person in the list.",
    },
    idea_known: {
      title: "The board has an idea of this title",
      message:
        "Your words are kept. Vote for the one that is there, or say in the title what is different in yours.",
    },
    idea_ended: {
      title: "This idea is decided",
      message:
        "Nothing was changed. Votes count while an idea is open; you can still say something about it.",
    },
    idea_merged: {
      title: "This idea is part of another",
      message: "Nothing was changed. Open the idea it was merged into, or take it out of there first.",
    },
    idea_not_merged: {
      title: "This idea stands for itself already",
      message: "Nothing was changed. There is no merge to take back.",
    },
    idea_merge_circle: {
      title: "These two are one already",
      message: "Nothing was changed. Choose an idea that is not part of this one.",
    },
    idea_audience_differs: {
      title: "Other people see that idea than this one",
      message:
        "Nothing was changed. Choose an idea of a board the same people see, so that nobody reads what was not for them.",
    },
    idea_shipped: {
      title: "This idea has shipped",
      message:
        "Nothing was changed: its credit is booked. Collect what is still missing in a new idea, and say in a comment where it goes on.",
    },
    idea_ships_by_changelog: {
      title: "An idea ships with an entry of the changelog",
      message:
        "Nothing was changed. Write the entry and link this idea; publishing it books the credit and tells everybody.",
    },
    entry_published: {
      title: "This entry is published already",
      message: "Nothing was changed. Open it to correct its text; what shipped with it is booked.",
    },
    entry_not_published: {
      title: "This entry is not on the changelog",
      message: "Nothing was changed. Only what is published can be corrected or withdrawn.",
    },
    entry_product_missing: {
      title: "It is not said what an idea shipped in",
      message:
        "Nothing was published. Choose the products the entry concerns, so that the purchases that count are known.",
    },
    entry_idea_hidden: {
      title: "One of the ideas is not public",
      message: "Nothing was changed, and nothing you wrote is lost. Leave the idea out, or publish it first.",
    },
    already_voted: {
      title: "You are counted already",
      message: "Every person counts once, also for ideas that became one and in a second window.",
    },
    vote_first: {
      title: "Vote for it first",
      message: "Nothing was kept. What it is worth to you counts together with your vote.",
    },
    comment_known: {
      title: "You said this already",
      message: "It was not added a second time. Change the words if there is more to say.",
    },
    question_known: {
      title: "Somebody asked this already",
      message: "Your words are still in the field. Look for the question below, or ask what it leaves open.",
    },
    answer_known: {
      title: "You said this already",
      message: "It was not added a second time. Change the words if there is more to say.",
    },
    answer_own: {
      title: "This answer is yours",
      message: "Nothing was counted. Others say whether it helped them.",
    },
    posting_blocked: {
      title: "You cannot post here at the moment",
      message:
        "Your words are still in the field. You can read and vote as before; write to our team to talk about it.",
    },
    pictures_full: {
      title: "Three pictures are the most",
      message: "Your words and the first pictures are kept. Take one out before you add another.",
    },
    named_nobody: {
      title: "No customer is known by this",
      message: "Nothing was changed. Give an e-mail address they are known under, or their id.",
    },
    board_stage_missing: {
      title: "A board needs where ideas begin and where they end",
      message: "Nothing was saved. Give it a status for new, one for shipped and one for declined ideas.",
    },
    board_status_in_use: {
      title: "Ideas have this status, or had it",
      message:
        "Nothing was saved. Keep the status and its stage, and give it another name if it should read otherwise.",
    },
    board_audience_shared: {
      title: "Ideas of this board are one with ideas of another",
      message:
        "Nothing was saved. Leave who sees the board as it is, or take those merges back first: nobody should read what was not for them.",
    },
    board_name_twice: {
      title: "A name stands there twice",
      message: "Nothing was saved. Statuses and categories of a board need names of their own.",
    },
    review_not_open: {
      title: "This review is not open for changes",
      message:
        "Nothing was changed, and what you wrote stands on this page. Press Change it on the page with your reviews, in a window of its own; then send this again.",
    },
    review_moved_on: {
      title: "The review has changed since you opened it",
      message: "Nothing was decided. Read it again as it is now.",
    },
    review_own: {
      title: "This is your own review",
      message: "Nothing was changed. Only other readers can say that it helped, or report it.",
    },
    outside_review_known: {
      title: "You have shown this review already",
      message: "We look at it. You can show another when we could not find it.",
    },
    beta_consent_needed: {
      title: "Please agree first",
      message: "Nothing was changed. Read what members of this group agree to, tick the box and join again.",
    },
    beta_consent_changed: {
      title: "The text you agree to has changed",
      message: "Nothing was changed. Read the new text below and join again.",
    },
    beta_group_closed: {
      title: "This group takes nobody new",
      message:
        "Nothing was changed: while it is closed nobody joins or is invited. Look at the other beta groups.",
    },
    beta_capacity_taken: {
      title: "More people have a place than that",
      message: "Nothing was saved. Enter at least as many places as the group has members.",
    },
    beta_test_closed: {
      title: "This test has closed",
      message:
        "Your words are still on this page. Copy them into an idea, or wait for the group's next test.",
    },
    beta_test_coming: {
      title: "This test has not opened yet",
      message: "Nothing you typed was lost. Come back on the day it opens.",
    },
    feedback_sent: {
      title: "Your feedback is with us already",
      message:
        "It stays as you sent it, and what you wrote now is still on this page. Copy what is new in it into an idea.",
    },
    feedback_empty: {
      title: "There is nothing in it yet",
      message: "Answer one question, tick one task or write a sentence, then send it.",
    },
    feedback_sorted: {
      title: "It became that already",
      message: "Nothing was changed. Feedback becomes an idea, praise or a bug once each.",
    },
    consultation_closed: {
      title: "This question is closed",
      message: "Your words are still on this page. What came of it is shown here when it is decided.",
    },
    form_broken: {
      title: "What you sent did not arrive whole",
      message:
        "Nothing of it was kept; what you kept before is shown. Go back to the page where you wrote it, and send it again.",
    },
    photo_unreadable: {
      title: "This photo cannot be read",
      message: "Your text and the other photos are kept. Add it again as JPEG, PNG or WebP.",
    },
    photo_too_large: {
      title: "This photo is too large",
      message: "Your text and the other photos are kept. Add a photo of up to 8 MB.",
    },
    photos_full: {
      title: "A review holds five photos",
      message: "Your text and the first photos are kept. Take one out before you add another.",
    },
    last_owner: {
      title: "Somebody has to stay owner",
      message: "Nothing was changed. Make another person owner first.",
    },
    merge_same_person: {
      title: "They are one person already",
      message: "Nothing was changed. Both records lead to the same customer.",
    },
    merge_two_members: {
      title: "Both of them can sign in",
      message:
        "Nothing was changed. Ask the person which of the two memberships they use, have the other one closed, and then put the records together.",
    },
    import_unreadable: {
      title: "This file cannot be read",
      message: "Nothing was imported. Give a text file with one purchase a line.",
    },
    import_too_large: {
      title: "This file is too large",
      message: "Nothing was imported. Split it into files of up to 64 MB, or use the command line.",
    },
    import_wrong_state: {
      title: "The import has moved on",
      message: "Nothing was changed. Look at where it is now.",
    },
    import_has_bad_rows: {
      title: "Some rows cannot be read",
      message: "Nothing was imported. Mend them in the file and upload it again, or choose to skip them.",
    },
    rates_too_large: {
      title: "This file is too large",
      message: "Nothing was saved. Split it into files of up to 1 MB, which is some fifty thousand rates.",
    },
    rates_unreadable: {
      title: "This file cannot be read",
      message: "Nothing was saved. Give a text file with a currency, a day and a rate a line.",
    },
    api_key_missing: {
      title: "A key is missing",
      message:
        "Nothing was changed. Send the key as `Authorization: Bearer worth_…`. Owners and managers make keys in the settings of the admin.",
    },
    api_key_refused: {
      title: "This key does not work",
      message:
        "Nothing was changed. It is not a key of this programme, or it was revoked. Ask for a new one.",
    },
    api_scope_missing: {
      title: "The key may not do this",
      message: "Nothing was changed. Ask for a key with the scope that is named.",
    },
    api_method: {
      title: "There is nothing here to be asked that way",
      message: "Nothing was changed. Use the method the description of the interface names.",
    },
    api_body_unreadable: {
      title: "The body cannot be read",
      message: "Nothing was saved. Send one JSON object in UTF-8, and its length.",
    },
    api_body_too_large: {
      title: "The body is too large",
      message: "Nothing was saved. Send 64 KB at most at a time.",
    },
    request_key_missing: {
      title: "The request has no name",
      message:
        "Nothing was saved. Send an Idempotency-Key of 1 to 200 visible characters, a new one for everything new, and the same one when you try again.",
    },
    request_key_reused: {
      title: "Another request had this name",
      message:
        "Nothing was changed, and what was saved under this Idempotency-Key stays. Send something new under a new one.",
    },
    product_unknown: {
      title: "There is no such product",
      message: "Nothing was saved. Name a product by its id, or by the reference it came with.",
    },
    purchase_differs: {
      title: "This order was told otherwise",
      message: "Nothing was changed: what was told first stays. Give another order an id of its own.",
    },
    mention_unknown: {
      title: "There is no such mention",
      message: "Nothing was saved. Name one by its id, or send what the customer typed.",
    },
    webhook_signature: { title: "Not accepted", message: "The signature does not fit." },
    provider_unavailable: {
      title: "A service we need does not answer",
      message: "What you asked for was kept and is tried again.",
    },
    unexpected: {
      title: "Something went wrong on our side",
      message:
        "It is not your fault, and what was saved before is safe. Try again; if it stays, give us the number below.",
    },
  },
  field: {
    required: "Please fill this in.",
    too_long: "This is longer than it may be.",
    too_small: "This is smaller than it may be.",
    too_large: "This is larger than it may be.",
    not_email: "This does not look like an e-mail address.",
    not_country: "There is no such country. Use codes of two letters, as SE for Sweden and GB for Britain.",
    unknown: "There is no such field. Leave it out.",
    not_valid: "This does not have the form we can read.",
  },
  retryIn_one: "Try again in {{count}} minute.",
  retryIn_other: "Try again in {{count}} minutes.",
} as const;
