# Next steps: what to do, why, and the word on the button. “person”: whom it is about; “other”: the person recommended.

step-say-what-you-expect = Say what you expect of these meetings
step-say-what-you-expect-reason = A clear expectation tells whom to meet and what to ask; two sentences are enough to begin.
step-say-what-you-expect-act = Write my expectation

step-choose-purpose = Choose between exploring, confronting and validating
step-choose-purpose-reason = Discovering a sector and confirming a choice do not call for the same people.
step-choose-purpose-act = Choose

step-give-direction = Say where you want to go
step-give-direction-reason = It is what you will tell everyone who asks; even a provisional direction helps people help you.
step-give-direction-act = Write my direction

step-write-hopes = Write down your hopes
step-write-hopes-reason = Written as plain statements, each meeting can confirm or contradict them.
step-write-hopes-act = Write my hopes

step-tell-your-story = Write your story once and for all
step-tell-your-story-reason = Five to ten lines that will serve in every message and at the start of every meeting.
step-tell-your-story-act = Write my story

step-name-strengths = Note your strengths
step-name-strengths-reason = One concrete achievement for each: you will speak of them more simply when the time comes.
step-name-strengths-act = Note my strengths

step-fill-circle = Think of a circle: { $circle }
step-fill-circle-reason = Nobody of this circle is noted yet, and that is often where the unexpected contact is.
step-fill-circle-act = Look in this circle

step-add-person = Note a first person
step-add-person-reason = A name is enough: someone you know already, even slightly.
step-add-person-act = Add someone

step-diversify = Look in another organisation
step-diversify-reason = All your meetings come from the same place; another one will show the trade differently.
step-diversify-act = Look elsewhere

step-keep-rhythm = Prepare one more meeting this week
step-keep-rhythm-reason = Meeting people often is how one comes to be in the right place at the right moment.
step-keep-rhythm-act = See whom to write to

step-write = Write to { $person }
step-write-reason = Among the people you noted, this is one of those with the best reasons to answer you.
step-write-reason-b6 = Somebody gave you this name: being recommended is still the best reason to write.
step-write-reason-b7 = You know each other already, even slightly or from long ago; such ties often help more than you expect.
step-write-reason-b10 = You want to found or direct: this person has done it and can tell you about it.
step-write-reason-b11 = This person changed path too, and will understand your request better than most.
step-write-reason-b12 = Their trade or organisation will show you another way of doing what attracts you.
step-write-reason-g10 = This person helped you before, and who helped once is ready to help again.
step-write-act = Write my request

step-ask-introduction = Ask { $person } to introduce you to { $other }
step-ask-introduction-reason = A word from someone trusted opens the door better than the best of messages.
step-ask-introduction-act = Ask for this introduction

step-finish-draft = Finish the message to { $person }
step-finish-draft-reason = The draft is waiting; all that is left is to read it over and send it.
step-finish-draft-act = Go back to the draft

step-try-someone-else = Think of someone other than { $person } in the same organisation
step-try-someone-else-reason = Three working days without an answer: somebody else there may have more time.
step-try-someone-else-act = Look in the organisation

step-follow-up = Follow up with { $person }, asking for less
step-follow-up-reason = Silence often means that people feel unable to help; ask for something easier.
step-follow-up-act = Write the follow-up

step-come-back = Come back to { $person }
step-come-back-reason = They had said “later”; the time has come.
step-come-back-act = Write a word

step-answer-a-no = Answer the no from { $person }
step-answer-a-no-reason = A no is already an opening: say thank you, and ask for another name or a resource.
step-answer-a-no-act = Write the answer

step-write-to-redirected = Note whom { $person } pointed you to
step-write-to-redirected-reason = A lead given willingly is best followed quickly, saying where it comes from.
step-write-to-redirected-act = Note the name

step-plan-meeting = Agree on a meeting with { $person }
step-plan-meeting-reason = The answer is yes: suggest two or three times while the momentum is there.
step-plan-meeting-act = Plan the meeting

step-prepare-grid = Prepare the guide for { $person }
step-prepare-grid-reason = A few broad subjects and the points not to forget, chosen for this person.
step-prepare-grid-act = Prepare the guide

step-reread-grid = Reread the guide before you see { $person }
step-reread-grid-reason = Read the day before, it stays in mind and you can keep your eyes up.
step-reread-grid-act = Reread the guide

step-confirm = Confirm the meeting with { $person }
step-confirm-reason = A word the day before avoids misunderstandings about time and place.
step-confirm-act = Write the confirmation

step-hold-meeting = Meet { $person }
step-hold-meeting-reason = It is time: first say how long you have and what brings you.
step-hold-meeting-act = Start the meeting

step-ask-for-names = Ask { $person } whom to meet next
step-ask-for-names-reason = The meeting is nearly over; a precise need helps them think of someone.
step-ask-for-names-act = Note the names

step-say-how-it-went = Note what { $person } told you
step-say-how-it-went-reason = Memories are fresh: a few lines now are worth a page later.
step-say-how-it-went-act = Tell how it went

step-name-them = Note the names { $person } gave you
step-name-them-reason = Two or three names a meeting, and the thread goes on; if there were none, just say so.
step-name-them-act = Note the names

step-thank = Thank { $person }
step-thank-reason = A short word the same day, with what you take away from it.
step-thank-act = Write the thank-you

step-check-name-use = Ask { $person } whether you may mention them to { $other }
step-check-name-use-reason = Using a name needs an agreement, and an agreement gives a true reason to write.
step-check-name-use-act = Ask the question

step-ask-forgotten = Ask { $person } what was left unasked
step-ask-forgotten-reason = Not everything was raised; a forgotten question can still be asked now.
step-ask-forgotten-act = Write the question

step-give-news = Give { $person } your news
step-give-news-reason = Things have moved since you met, and this person had a part in it.
step-give-news-act = Write the news

step-tell-recommender-written = Tell { $person } that you wrote to { $other }
step-tell-recommender-written-reason = The referral came from there: it is always good to know that it was used.
step-tell-recommender-written-act = Give news

step-tell-recommender-met = Tell { $person } that you met { $other }
step-tell-recommender-met-reason = Without that referral, the meeting would not have taken place.
step-tell-recommender-met-act = Give news

step-tell-recommender-unreachable = Tell { $person } that the lead to { $other } came to nothing
step-tell-recommender-unreachable-reason = It happens, and it often brings someone else to mind.
step-tell-recommender-unreachable-act = Give news

step-tell-recommender-outcome = Tell { $person } what came of meeting { $other }
step-tell-recommender-outcome-reason = That closes the loop, and they will know that their help counted.
step-tell-recommender-outcome-act = Give news

step-keep-promise = Keep your promise to { $person }: { $promise }
step-keep-promise-reason = You offered it; it is also a fine occasion to be in touch again.
step-keep-promise-act = Keep my promise

step-recall-promise = Gently remind { $person }: { $promise }
step-recall-promise-reason = It is easy to forget; a light word is enough.
step-recall-promise-act = Write a word

step-connect = Suggest to { $person } that you connect on LinkedIn
step-connect-reason = After the thank-you it comes naturally, provided that your own profile is up to date.
step-connect-act = Invite

step-keep-warm = Catch up with { $person }
step-keep-warm-reason = A network is kept warm when there is nothing to ask; a word is enough.
step-keep-warm-act = Write a word
