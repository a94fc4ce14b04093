# Write: choose a way, compose, check, send, note the answer.
write-title = Write to { $person }
write-lead = What for, and by which way. The reasons are given; the choice is yours.
write-kind = What for
write-kind-request-hint = A conversation about their work, with a length and a subject.
write-kind-introduction-hint = They introduce you to somebody, or agree that you use their name.
write-kind-follow-up-hint = After silence: ask for something easier.
write-kind-confirmation-hint = The day before a meeting.
write-kind-thank-you-hint = After a meeting, or to answer a no.
write-kind-news-hint = What has moved, and what became of their recommendation.
write-way = Which way
write-way-none-title = No address yet
write-way-none = Take another way, or add an address or a number on their page.
write-way-none-act = Add an address or a number
write-way-origin-through = { $origin }, through { $through }
write-way-event = At { $event }, { $day }
write-way-against = Rather not: { $address }
write-guess = Address worked out: { $address }
write-guess-why = It follows the form of the other addresses of { $organisation }; it has not been checked.
write-recommender-title = { $recommender } could introduce you
write-recommender = A word from them opens the door better than a first message from you.
write-recommender-act = Ask them to write
write-recommender-agreed = You may use the name of { $recommender }: they agreed.
write-recommender-ask = { $recommender } has not yet said that you may use their name. Ask first: “May I say that you sent me?”
write-recommender-declined = { $recommender } would rather not be named: write without their name.
write-recommender-record = Record their agreement
write-waiting = Your message of { $day } still waits for an answer. Let the wait pass, until { $over }, before another way.
write-waiting-over = Your message of { $day } has had no answer; the wait is over, you can try another way.
write-draft-there = A draft is already begun
write-draft-open = Take up the draft
write-invitations-left = { $count ->
    [0] No invitation with a note is left this month, on a free account: keep this way for next month.
    [one] One invitation with a note is left this month, on a free account.
   *[other] { $count } invitations with a note are left this month, on a free account.
}
write-start = To begin with
write-start-frame = With a frame to complete
write-start-frame-hint = Beginnings of sentences; the words stay yours.
write-start-blank = With a blank page
write-begin = Start writing
write-asked-for = To meet { $target }

write-draft-title = { $kind } to { $person }
write-subject = Subject
write-subject-hint = Short and precise: it is what is read first.
write-body = Your text
write-script = What you will say
write-note-count = { $count } characters of { $limit }
write-words = { $count ->
    [0] No words
    [one] One word
   *[other] { $count } words
}
write-part-opening = To open
write-part-you = You: why this person
write-part-me = Me: who I am, what set me moving
write-part-us = Us: what I ask
write-part-ending = To end
write-in-parts = Write in three parts
write-in-one = Write in one piece
write-check = Check by the method
write-save = Save the draft
write-next = Go on to sending
write-delete = Delete the draft
write-to = To { $address }
write-to-number = On { $number }
write-to-event = At { $event }, { $day }
write-address-of-organisation = General address of the organisation
write-led-by = From { $recommender }
write-about-meeting = Meeting of { $day }
write-news-of = Recommendation: { $person }

write-remarks-title = Review
write-remarks-none = Write a few lines, then check them here.
write-remark-count = { $count ->
    [0] No remarks
    [one] One remark
   *[other] { $count } remarks
}
write-blanks = { $count ->
    [one] One “…” is left to complete.
   *[other] { $count } “…” are left to complete.
}
write-blanks-hint = Put your own words in place of each, or take the sentence out.
write-severity-error = To correct
write-severity-warning = To look at
write-severity-advice = Advice
write-remark-instead = For example:
write-remark-where = See the words concerned
write-remark-back = See remark { $number }
write-remark-subject = In the subject
write-strengths-title = What your message does well
write-review-text-title = Your text, annotated

write-aside = Set aside
write-aside-title = { $count ->
    [one] One remark set aside
   *[other] { $count } remarks set aside
}
write-aside-why = Your reason: { $reason }
write-aside-everywhere = Set aside in all your messages
write-aside-back = Take it back
write-aside-only = Nothing else to change but what you set aside.
aside-title = Set a remark aside
aside-lead = It will no longer be shown with the others, and your reason will be kept. You can take it back whenever you like.
aside-lead-error = The method clearly advises against these words. Your reason will be kept, and you will be asked once more when sending.
aside-reason = Why
aside-reason-misread = The remark misreads what I wrote
aside-reason-known-already = They know it already
aside-reason-custom = It is how we write to each other, or how it is done there
aside-reason-on-purpose = It is meant so
aside-reason-other = Another reason
aside-note = In a few words
aside-note-hint = So that you remember. Fill it in if you choose “Another reason”.
aside-scope = Where
aside-scope-here = In this message
aside-scope-always-words = In all my messages, for these words
aside-scope-always-rule = In all my messages
aside-act = Set aside
send-aside = You set it aside: { $reason }.

kept-title = Your words are still here
kept-sent = This message has left already, with the text below. What you just typed was not saved: copy it if you want to keep it.
kept-gone = This draft was deleted elsewhere. What you just typed was not saved: copy it if you want to keep it.

write-insert = Put into the message
write-quoted = “{ $words }”
write-material-title = Things to draw on
write-material-none = Tell your path once in “My campaign”: it will serve you here in every message.
write-material-campaign = Complete my campaign
write-material-story = My path
write-material-strengths = My strengths
write-material-subject = The subject I want to raise
write-material-reason = Why this person was recommended to me
write-material-notes = My notes
write-material-promises = Promises under way
write-material-progress = What has moved
write-material-named = The names given
write-why-request = Say who you are, why this person, and what you would like to do together. An hour is what you ask; three minutes is what they read.
write-why-introduction = Best is that they write themselves, with you in copy. Add a few lines that they can forward as they are.
write-why-follow-up = Silence often means that they feel unable to help. Ask for something easier than the first time.
write-why-confirmation = A word the day before, with the hour and the place.
write-why-thank-you = Short, the same day: what you keep from it, the contacts mentioned, and that you will send news.
write-why-no = A no is already an opening: say thanks, then ask for another name or a resource.
write-why-news = What became of their advice or their recommendation, in a few lines.

write-attention = For the attention of { $person }
write-switchboard-opening = (At the switchboard) Hello, I am { $me } and I would like to speak to { $person }, about …
write-spoken-opening = My name is { $me }. Is this a bad time? It will take one minute.
write-greeting = Hello { $name },
write-no-thanks = { $form ->
    [tu] Thank you for your answer, and for telling me plainly.
   *[other] Thank you for your answer, and for telling me plainly.
}
write-thanks-for = { $form ->
    [tu] Thank you for …: what you told me helped me to …
   *[other] Thank you for …: what you told me helped me to …
}
write-no-ask = { $form ->
    [tu] Can you think of somebody else, or something to read, that could tell me about …?
   *[other] Can you think of somebody else, or something to read, that could tell me about …?
}
write-no-close = { $form ->
    [tu] I will let you know what comes of it.
   *[other] I will let you know what comes of it.
}

send-title = Send
send-lead = Rebond sends nothing by itself: the message leaves from your side, then you mark it here as sent.
send-text = The message
send-edit = Back to the text
send-copy-text = Copy the text
send-copy-subject = Copy the subject
send-copied = Copied.
send-how = How to send it
send-mailto = Open in my mail program
send-too-long = This message is too long for a link: some mail programs would cut it. Copy it, or download it.
send-eml = Download (.eml)
send-eml-hint = This file opens as a draft in Thunderbird, Outlook or Mail.
send-by-hand = Copy the text, then paste it where you send it.
send-guessed = This address is guessed from those of the organisation. Check it before you write: the switchboard, the organisation’s page, somebody you both know.
send-guessed-sure = I have checked this address
send-done-title = Once it is sent
send-done = Mark it as sent
send-done-spoken = Mark it as done
send-day = Day
send-time = Time
send-errors = { $count ->
    [one] One point is to be corrected before sending.
   *[other] { $count } points are to be corrected before sending.
}
send-empty = Nothing is written yet.

sent-on = Sent { $when }
sent-done-on = Done { $when }
sent-answered = { $answer }, on { $day }
sent-waits-title = While waiting for an answer
sent-waits = From { $someone }, think of somebody else there as well. From { $back }, come back once, for something easier.
sent-waits-network = On this network, no answer is not a refusal.
sent-answer-act = Record the answer
sent-answer-change = Correct the answer
sent-follow-up = Write a follow-up
sent-again = Write another message
sent-plan = Arrange the meeting
sent-thank-no = Say thanks, and ask for other contacts
sent-come-back = To be contacted again from { $day }
sent-their-words = Their words

answer-title = { $person }’s answer
answer-lead = To your message of { $day }.
answer-which = Their answer
answer-yes-hint = The meeting can be arranged.
answer-no-hint = You say thank you, and ask for other contacts.
answer-redirected-hint = Somebody else is better placed: note their name below.
answer-later-hint = Not now: note from when below.
answer-day = Received on
answer-note = In a few words
answer-note-hint = What is good to remember.
answer-someone-title = To whom?
answer-someone-lead = Only if the answer points you to somebody.
answer-given = First name
answer-family = Last name
answer-organisation = Organisation
answer-role = Role
answer-email = E-mail address
answer-reason = Why this person
answer-name-use = May I say who sent me?
answer-later-title = From when?
answer-later-lead = Only if the answer is “later”.
answer-come-back = Come back from
answer-save = Record the answer

figures-link = See my requests in figures
