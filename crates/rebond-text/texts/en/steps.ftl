# To do: what, why, and the word on the button. “person”: who it is about; “other”: the person referred.

# Under the options of a thing to do.
step-spoke = Note that we talked
step-exchanged = Note that we were in touch

step-say-what-you-expect = Say what you want from these meetings
step-say-what-you-expect-reason = Two sentences are enough. They help decide who to see and what to ask.
step-say-what-you-expect-act = Write what I want

step-choose-purpose = Say where you are at
step-choose-purpose-reason = Discovering a field and confirming a choice call for different people.
step-choose-purpose-act = Choose

step-give-direction = Say where you want to go
step-give-direction-reason = It is what you will tell people around you. A rough idea is enough.
step-give-direction-act = Write where I want to go

step-say-what-is-known = Note what you already know
step-say-what-is-known-reason = What you have read or seen, and where to find someone who does it. Your questions will be sharper.
step-say-what-is-known-act = Write what I know

step-write-hopes = Write your hopes
step-write-hopes-reason = In plain sentences, so that each meeting can confirm or contradict them.
step-write-hopes-act = Write my hopes

step-tell-your-story = Write your story
step-tell-your-story-reason = Five to ten lines, useful in every message and every meeting.
step-tell-your-story-act = Write my story

step-name-strengths = Note your strengths
step-name-strengths-reason = With an example for each, they are easier to talk about.
step-name-strengths-act = Note my strengths

step-fill-circle = Think of a circle: { $circle }
step-fill-circle-reason = You have nobody in this circle yet.
step-fill-circle-act = Look in this circle

step-add-person = Note a first contact
step-add-person-reason = A name is enough: someone you know, even a little.
step-add-person-act = Add a contact

step-diversify = Look in another organization
step-diversify-reason = All your meetings come from the same place. Elsewhere the work may be different.
step-diversify-act = Look elsewhere

step-keep-rhythm = Prepare another meeting this week
step-keep-rhythm-reason = It is the pace you chose.
step-keep-rhythm-act = See who to contact

step-write = Write to { $person }
step-write-reason = Among your contacts, this person has good reasons to answer.
step-write-reason-subject = Their work is what you are looking into.
step-write-reason-gateway = This place welcomes people who are looking for their way.
step-write-reason-event = You met not long ago: write while you both remember.
step-write-reason-weak = You hardly know each other: this person knows people you don’t.
step-write-reason-common = You have a contact in common. Saying so often helps you get an answer.
step-write-reason-dormant = You have not talked for a long time: connections like this often help most.
step-write-reason-noted = You wrote this name down: it may be the right time to write.
step-write-reason-b6 = You were referred to this person: a good reason to write.
step-write-reason-b7 = You already know each other, even a little.
step-write-reason-b10 = You want to start or run something, and this person has done it.
step-write-reason-b11 = This person changed careers, and will understand what you are asking.
step-write-reason-b12 = You will see another way of doing the work you are drawn to.
step-write-reason-g10 = This person has helped you before.
step-write-act = Write my request

step-ask-introduction = Ask { $person } to introduce you to { $other }
step-ask-introduction-reason = A word from someone they trust makes the first contact easier.
step-ask-introduction-act = Write my request

step-finish-draft = Finish the message to { $person }
step-finish-draft-reason = All that is left is to read it over and send it.
step-finish-draft-act = Go back to the draft

step-try-someone-else = Still no answer from { $person }: look for someone else in the same organization
step-try-someone-else-reason = Someone else there may have more time.
step-try-someone-else-act = Look in the organization

step-follow-up = Follow up with { $person }, asking for something easier
step-follow-up-reason = Silence often means people don’t know how to help.
step-follow-up-act = Write the follow-up

step-come-back = Get back to { $person }
step-come-back-reason = The answer was “later”. The time has come.
step-come-back-act = Write a note

step-answer-a-no = Answer the no from { $person }
step-answer-a-no-reason = Say thank you, and ask for another name or something to read.
step-answer-a-no-act = Write the answer

step-write-to-redirected = Note who { $person } pointed you to
step-write-to-redirected-reason = You can then write and say who sent you.
step-write-to-redirected-act = Note the name

step-plan-meeting = Choose a date with { $person }
step-plan-meeting-reason = The answer is yes: suggest two or three possible times.
step-plan-meeting-act = Set the meeting

step-another-day = Suggest another day to { $person }
step-another-day-reason = The meeting did not take place. A short note is enough to set another one.
step-another-day-act = Choose another day
step-answer-cv-request = Answer { $person }, who asked for your résumé
step-answer-cv-request-reason = Send it if you like, and bring the talk back to their work.
step-answer-cv-request-act = Write the answer

step-answer-price = Answer about the price: { $person }
step-answer-price-reason = Say thank you, accept knowing what it costs, or ask for something to read.
step-answer-price-act = Write the answer

step-join-group-call = Prepare a question for the group call: { $person }
step-join-group-call-reason = One question is enough. A thank-you afterwards opens what comes next.
step-join-group-call-act = Write a few words

step-find-another-way = Find another address for { $person }
step-find-another-way-reason = Your message did not arrive: it counts neither as silence nor as a no.
step-find-another-way-act = Look for an address

step-say-what-for = Tell { $person } what you would like to understand
step-say-what-for-reason = Someone got this meeting for you. A few lines beforehand will make it more useful.
step-say-what-for-act = Write a few lines

step-offer-way-out = Make the meeting easier for { $person }
step-offer-way-out-reason = Three changes of time: suggest a fifteen-minute call, written questions, or later.
step-offer-way-out-act = Write these words
step-offer-way-out-reason-in-writing = Three changes of time: offer written questions, or later.

step-prepare-grid = Prepare the guide for { $person }
step-prepare-grid-reason = A few broad subjects and the points not to forget.
step-prepare-grid-act = Prepare the guide

step-reread-grid = Read your guide again: { $person }
step-reread-grid-reason = Read the day before, it stays in mind.
step-reread-grid-act = Read the guide

step-confirm = Confirm the meeting with { $person }
step-confirm-reason = A line the day before avoids mix-ups about time and place.
step-confirm-act = Write the confirmation

step-hold-meeting = Meet { $person }
step-hold-meeting-reason = It’s time. First say how long you have and what brings you.
step-hold-meeting-act = Start the meeting

step-ask-for-names = Ask { $person } who to meet next
step-ask-for-names-reason = The meeting is nearly over. A precise need helps them think of someone.
step-ask-for-names-act = Note the names

step-say-how-it-went = Note what { $person } told you
step-say-how-it-went-reason = A few lines now, while it is fresh.
step-say-how-it-went-act = Write the meeting up

step-name-them = Note the names { $person } gave you
step-name-them-reason = Two or three names, or none this time: note that too.
step-name-them-act = Note the names

step-check-spelling = Check how the name is spelled: { $person }
step-check-spelling-reason = You noted this name as you heard it. A switchboard or a website often has it.
step-check-spelling-act = Correct the name

step-thank = Thank { $person }
step-thank-reason = A short note the same day, with what you take from it.
step-thank-act = Write the thank-you

step-check-name-use = Ask { $person } whether you can mention their name to { $other }
step-check-name-use-reason = If they agree, you have a good reason to write.
step-check-name-use-act = Ask the question

step-note-name-use = Note the answer from { $person }: can you mention their name to { $other }?
step-note-name-use-reason = You asked. If there is no answer, ask again briefly.
step-note-name-use-act = Note the answer
step-ask-after-sounding = Ask { $person } whether you can write to { $other }
step-ask-after-sounding-reason = It is the day you had noted. Writing before would be too soon.
step-ask-after-sounding-act = Note the answer

step-thank-for-introduction = Thank { $person } for the introduction
step-thank-for-introduction-reason = The same day: how it goes can be told later.
step-thank-for-introduction-act = Write the thank-you

step-answer-them = Answer the message you received: { $person }
step-answer-them-reason = An answer the same day keeps the connection alive.
step-answer-them-act = Write the answer

step-erase-them = Erase { $person }, as they asked
step-erase-them-reason = Everything noted about them will be gone.
step-erase-them-act = See what will be erased

step-ask-forgotten = Ask { $person } a question you forgot
step-ask-forgotten-reason = There is still time to ask a question you did not get to.
step-ask-forgotten-act = Write the question

step-say-what-moved = Note what’s new
step-say-what-moved-reason = People who gave you their time like to hear what came of it, however small.
step-say-what-moved-act = Note some progress

step-give-news = Give { $person } your news
step-give-news-reason = There is something new since you met.
step-give-news-act = Write the news

step-tell-recommender-written = Tell { $person } that you wrote to { $other }
step-tell-recommender-written-reason = The referral came from this person.
step-tell-recommender-written-act = Give news
step-tell-recommender-agreed = Tell { $person } that { $other } said yes
step-tell-recommender-agreed-reason = The referral came from this person.
step-tell-recommender-agreed-act = Give news

step-tell-recommender-met = Tell { $person } that you met { $other }
step-tell-recommender-met-reason = The referral came from this person.
step-tell-recommender-met-act = Give news

step-tell-recommender-unreachable = Tell { $person } that it did not work out with { $other }
step-tell-recommender-unreachable-reason = It often helps them think of someone else.
step-tell-recommender-unreachable-act = Give news

step-tell-recommender-outcome = Tell { $person } what came of meeting { $other }
step-tell-recommender-outcome-reason = The referral came from this person.
step-tell-recommender-outcome-act = Give news

step-keep-promise = Keep your promise to { $person }: { $promise }
step-keep-promise-reason = It is also a chance to be in touch again.
step-keep-promise-act = Keep my promise

step-recall-promise = Remind { $person } of a promise: { $promise }
step-recall-promise-reason = It is easy to forget. A short, friendly note is enough.
step-recall-promise-act = Write a note

step-connect = Invite { $person } on LinkedIn
step-connect-reason = A natural next step after the thank-you, once your profile is up to date.
step-connect-act = Invite

step-keep-warm = See how { $person } is doing
step-keep-warm-reason = A short note is enough, without asking for anything.
step-keep-warm-act = Write a note

step-tell-the-end = Share the news with the people who helped you
step-tell-the-end-reason = Your campaign has ended. People like to hear how it went, and it keeps the door open.
step-tell-the-end-act = See the list

step-start-smaller = Start with something easier
step-start-smaller-reason = A written question to someone you know well, or an event where you only listen: that counts too.
step-start-smaller-act = See my circles
