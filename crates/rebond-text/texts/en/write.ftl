# Write: choose a way, compose, check, send, note the answer.
write-title = Write to { $person }
write-lead = Choose what for, and how.
write-kind = What for
write-kind-request-hint = A conversation about their work, with a length and a subject.
write-kind-introduction-hint = So that this person introduces you, or lets you mention their name.
write-kind-follow-up-hint = After silence: ask for something easier.
write-kind-proposal-hint = After a yes: two or three possible times, taken from your free hours.
write-kind-confirmation-hint = The day before a meeting.
write-kind-thank-you-hint = After a meeting, or to answer a no.
write-kind-news-hint = What’s new, and what came of their referral.
write-way = How
write-way-none-title = No address yet
write-way-none = Choose another way, or add an address or a number on their page.
write-way-none-act = Add an address or a number
write-way-origin-through = { $origin }, through { $through }
write-way-event = Event: { $event }, { $day }
write-way-against = Better not: { $address }
write-guess = Guessed address: { $address }
write-guess-why = It looks like the other addresses at { $organisation }. Check it first.
write-recommender-title = { $recommender } could introduce you
write-recommender = A word from them makes the first contact easier.
write-recommender-act = Ask them to write
write-recommender-agreed = { $recommender } is fine with you mentioning their name.
write-recommender-ask = { $recommender } has not yet said that you can mention their name. Ask first: “Can I say you sent me?”
write-recommender-declined = { $recommender } would rather not be named.
write-recommender-known = You can say you know { $recommender }, without saying who sent you.
write-recommender-record = Note that they agree
write-waiting = Your message of { $day } is waiting for an answer. Wait until { $over } before writing again.
write-waiting-over = Your message of { $day } has had no answer. You can try another way.
write-draft-there = A draft is already started
write-draft-open = Go back to the draft
write-invitations-left = { $count ->
    [0] Free account: no invitations with a note left this month.
    [one] Free account: one invitation with a note left this month.
   *[other] Free account: { $count } invitations with a note left this month.
}
write-greet = The first line
write-greet-hint = Asked once for this person.
write-greet-settled = First line: { $opening }
write-greet-vous = { $opening }
write-greet-tu = { $opening }
write-greet-without = { $opening } (no name)
write-start = To start
write-start-frame = With sentence starters
write-start-frame-hint = You complete them in your own words.
write-start-blank = With a blank page
write-begin = Start writing
write-asked-for = To meet { $target }

write-draft-title = { $kind }: { $person }
write-subject = Subject
write-subject-hint = Short and precise.
write-body = Your text
write-script = What you will say
write-note-count = { $count } of { $limit } characters
write-words = { $count ->
    [0] No words
    [one] One word
   *[other] { $count } words
}
write-part-opening = To open
write-part-you = You: why this person
write-part-me = Me: who I am, what got me moving
write-part-us = Us: what I am asking
write-part-ending = To end
write-in-parts = Write in three parts
write-in-one = Write as one text
write-check = Check with Rebond
write-save = Save the draft
write-next = Go on to sending
write-delete = Delete the draft
write-to = To { $address }
write-to-number = At { $number }
write-to-event = Event: { $event }, { $day }
write-address-of-organisation = The organization’s general address
write-led-by = Suggested by { $recommender }
write-about-meeting = Meeting of { $day }
write-news-of = Referral: { $person }

write-remarks-title = Review
write-remarks-none = Write a few lines, then check them here.
write-remark-count = { $count ->
    [0] No remarks
    [one] One remark
   *[other] { $count } remarks
}
write-remarks-later = More will come once your request is clear.
write-remarks-others = { $count ->
    [one] One more remark
   *[other] { $count } more remarks
}
write-blanks = { $count ->
    [one] One “…” left to fill in.
   *[other] { $count } “…” left to fill in.
}
write-blanks-hint = Replace each with your own words, or take the sentence out.
write-severity-error = To correct
write-severity-warning = To look at
write-severity-advice = Advice
write-remark-instead = For example:
write-remark-where = See the words
write-remark-back = See remark { $number }
write-remark-subject = In the subject line
write-strengths-title = What your message does well
write-review-text-title = Your text with its remarks

write-aside = Ignore
write-aside-title = { $count ->
    [one] One remark ignored
   *[other] { $count } remarks ignored
}
write-aside-why = Your reason: { $reason }
write-aside-everywhere = Ignored in all your messages
write-aside-back = Show it again
write-aside-only = Only ignored remarks are left.
aside-title = Ignore a remark
aside-lead = Your reason will be kept. You can show the remark again.
aside-lead-error = The method strongly advises against these words. Your reason will be kept, and Rebond will ask once more when you send.
aside-reason = Why
aside-reason-misread = The remark misreads what I wrote
aside-reason-known-already = They already know
aside-reason-custom = It is how we talk, or how it is done in this field
aside-reason-on-purpose = I mean it
aside-reason-other = Another reason
aside-note = In a few words
aside-note-hint = Fill this in if you choose “Another reason”.
aside-scope = Where
aside-scope-here = In this message
aside-scope-always-words = In all my messages, for these words
aside-scope-always-rule = In all my messages
aside-act = Ignore
send-aside = You ignored this remark: { $reason }.

kept-title = Your words are still here
kept-sent = This message has already been sent, with the text below. Your last words are not saved: copy them to keep them.
kept-gone = This draft was deleted elsewhere. Your last words are not saved: copy them to keep them.

write-insert = Put in the message
write-quoted = { QUOTED($words) }
write-material-title = Things to draw on
write-material-none = Tell your story once in “My campaign”: you can use it here in every message.
write-material-campaign = Complete my campaign
write-material-story = My story
write-material-known = What I already know
write-material-strengths = My strengths
write-material-subject = The subject I want to raise
write-material-reason = Why I was told about this person
write-material-notes = My notes
write-material-promises = Promises under way
write-material-progress = What’s new
write-material-named = The names I was given
write-why-request = Say who you are, why this person, and what you would like to ask.
write-why-introduction = Ideally, they write themselves and copy you. Add a few lines they can forward as they are.
write-why-follow-up = Ask for something easier than the first time.
write-why-proposal = Offer two or three possible times, and leave room to suggest another.
write-why-confirmation = A line the day before, with the time and place.
write-why-thank-you = Short, the same day: what you take from it, the contacts mentioned, and that you will give news.
write-why-no = Say thank you, then ask for another name or something to read.
write-why-news = What came of their advice or referral, in a few lines.

write-attention = For the attention of { $person }
write-switchboard-opening = (If reception answers) Hello, this is { $me }. I would like to speak to { $person }, about …
write-spoken-opening = { $form ->
    [tu] My name is { $me }. Is this a bad time? It will take one minute.
   *[other] My name is { $me }. Is this a bad time? It will take one minute.
}
write-greeting = Hello { $name },
write-greeting-plain = Hello,
write-madam = Ms. { $name }
write-sir = Mr. { $name }
write-spoken-again = This is { $me }.
write-no-thanks = { $form ->
    [tu] Thank you for your answer, and for being clear.
   *[other] Thank you for your answer, and for being clear.
}
write-thanks-for = { $form ->
    [tu] Thank you for …: what you told me is already helping me …
   *[other] Thank you for …: what you told me is already helping me …
}
write-no-ask = { $form ->
    [tu] Can you think of someone else, or something to read, to help me understand …?
   *[other] Can you think of someone else, or something to read, to help me understand …?
}
write-no-close = { $form ->
    [tu] I will let you know how it goes.
   *[other] I will let you know how it goes.
}

send-title = Send
send-lead = You send this message yourself. Then note here that it is sent.
send-text = The message
send-edit = Back to the text
send-copy-text = Copy the text
send-copy-subject = Copy the subject
send-copied = Copied.
send-how = How to send it
send-mailto = Open in my mail program
send-too-long = This message is too long for a link: some mail programs would cut it off. Copy it, or download it.
send-eml = Download (.eml)
send-eml-hint = This file opens as a draft in Thunderbird, Outlook or Mail.
send-by-hand = Copy the text, then paste it where you send it.
send-guessed = This address is guessed from others at the organization. Check it first: with their reception, on the organization’s page or with someone you both know.
send-guessed-sure = I have checked this address
send-done-title = Once the message is sent
send-done = Mark as sent
send-done-spoken = Mark as done
send-day = Day
send-time = Time
send-no-subject = This message has no subject line: it may go unopened.
send-errors = { $count ->
    [one] One thing to correct before sending.
   *[other] { $count } things to correct before sending.
}
send-empty = Nothing is written yet.

sent-on = Sent { $when }
sent-done-on = Done { $when }
sent-answered = { $answer }, on { $day }
sent-waits-title = While you wait for an answer
sent-waits = From { $someone }, think of someone else there. From { $back }, follow up once, asking for something easier.
sent-waits-network = On this network, silence is not a no.
sent-answer-act = Note the answer
sent-answer-change = Correct the answer
sent-follow-up = Write a follow-up
sent-again = Write another message
sent-plan = Set the meeting
sent-thank-no = Say thank you, and ask for other contacts
sent-come-back = To contact again from { $day }

answer-title = Answer from { $person }
answer-lead = To your message of { $day }.
answer-which = Their answer
answer-yes-hint = You can set the meeting.
answer-no-hint = You can say thank you, and ask for other contacts.
answer-redirected-hint = Note below who to.
answer-later-hint = Note below from when.
answer-asks-for-cv-hint = You can say thank you, send it, and come back to their work.
answer-asks-to-be-paid-hint = Fair enough. You can say thank you, accept, or ask for something to read.
answer-group-call-hint = Note the day below: prepare just one question for it.
answer-hesitates-hint = Lending their name is a commitment. Nothing more will be asked of them about this.
answer-introduced-hint = Say thank you the same day, and write without waiting.
answer-not-received-hint = A dead address, someone who left: this message does not count.
answer-group-call-event = Group call: { $person }
sent-find-way = Look for another address
answer-come-back-month = From which month
answer-day = Received on
answer-note = In a few words
answer-note-hint = Anything worth remembering.
answer-someone-title = Who to?
answer-someone-lead = Only if the answer points you to someone.
answer-given = First name
answer-family = Last name
answer-organisation = Organization
answer-role = Role
answer-email = Email address
answer-reason = Why this person
answer-name-use = Can I say who sent me?
answer-later-title = From when?
answer-later-lead = Only if the answer is “later”.
answer-come-back = Or get back to them on
answer-save = Note the answer

figures-link = See my requests in numbers

# What is due to the same person, in the same message: the beginning of a sentence for each.
write-also-loop = About { $other }: …
write-also-name = { $form ->
    [tu] Can I say you sent me when I write to { $names }?
   *[other] Can I say you sent me when I write to { $names }?
}
write-also-promise = My promise: { $promise }. …
write-also-recall = { $form ->
    [tu] You had mentioned this: { $promise }. Is it still possible?
   *[other] You had mentioned this: { $promise }. Is it still possible?
}

# What one is warned of before writing.
write-caution-employer = You are keeping this campaign from your current employer, and this message could reach them.
write-caution-knows = Ask for discretion: { $person }, who knows the person you are writing to, works for your current employer.
write-caution-applied = Application under way: { $organisation }. Say so clearly in your message, or ask your questions elsewhere.
write-caution-entry = { $organisation }: go through { QUOTED($entry) }.
write-caution-monthly = { $organisation }: at most { $limit ->
    [one] one request
   *[other] { $limit } requests
} a month. This month { $sent ->
    [0] you have not sent any to other people there.
    [one] you have sent one to another person there.
   *[other] you have sent { $sent } to other people there.
}
write-caution-as-heard = You noted this name as you heard it. Check how it is spelled before you send.
write-talk-no-calls = I do not use the phone: a meeting, a video call or writing would all suit me.
write-talk-in-writing = I communicate in writing, by email or chat.

# When the last exchange is far away.
write-long-met = We talked on { $day }. What stayed with me was …, and since then …
write-long-silence = { $form ->
    [tu] It has been a long time since we last spoke. I am writing today because …
   *[other] It has been a long time since we last spoke. I am writing today because …
}

write-material-gave = What I gave them
write-material-could-give = What I could give them
