# The campaign.
campaign-since = Since { $day }
campaign-empty-title = It starts with one question
campaign-empty-reason = What do you want from these meetings? Your answer helps decide who to see and what to ask.
campaign-empty-act = Answer

campaign-expectation = What I want from this
campaign-expectation-none = No answer yet.
campaign-expectation-question = What do you want from these meetings?
campaign-expectation-hint = For example: find out what a job is like day to day, see whether a field suits me, choose between two programs.
campaign-purpose-question = Where are you at?
purpose-explore-line = I don’t know yet what to aim for.
purpose-confront-line = I have an idea, and I want to know what it is really like.
purpose-validate-line = I have chosen: I am making sure, and learning what comes next.
campaign-history = Your earlier answers
campaign-suggestions = Where to look

campaign-direction = Where I want to go
campaign-direction-none = Not written yet.
campaign-direction-question = Where do you want to go, in a sentence or two?
campaign-direction-hint = The way you would tell a neighbour. A rough idea is enough.
campaign-aims-to-lead = I want to start or run an organization

campaign-hopes = My hopes
campaign-hopes-none = No hopes written yet.
campaign-hopes-lead = Statements that each meeting can confirm, contradict or qualify.
campaign-hopes-more = Add hopes
campaign-hope = Hope
campaign-hope-number = Hope { $number }
campaign-hope-example-1 = For example: most of the work is done in a team.
campaign-hope-example-2 = For example: a one-year program is enough to start.
campaign-hope-example-3 = For example: you can make a living from it in a mid-sized city.
campaign-hope-up = Move up
campaign-hope-retire = Stop following
campaign-hope-resume = Follow again
campaign-hope-retired = (no longer followed)
campaign-hope-confirmed = { $count ->
    [one] confirmed once
   *[other] confirmed { $count } times
}
campaign-hope-nuanced = { $count ->
    [one] qualified once
   *[other] qualified { $count } times
}
campaign-hope-contradicted = { $count ->
    [one] contradicted once
   *[other] contradicted { $count } times
}

campaign-story = My story
campaign-story-none = Not written yet.
campaign-story-lead = Write it once; use it in your messages and at the start of each meeting.
campaign-story-question = Your story, and what got you moving
campaign-story-hint = Five to ten lines: where you come from, what changed, where you are now.
campaign-known = What I already know
campaign-known-none = Not written yet.
campaign-known-lead = People help better when they know where you are starting from.
campaign-known-question = What do you already know about this work, and where did you find someone who does it?
campaign-known-hint = Something read, a visit, a video, a job ad: a few lines. If nobody has that title, note who does the work.

campaign-strengths = My strengths
campaign-strengths-none = No strengths written yet.
campaign-strengths-lead = Each with a real example, so it is easy to talk about.
campaign-strength-new = Add a strength
campaign-strength = Strength
campaign-strength-hint = In a few words: organizing, explaining, repairing…
campaign-strength-example = An example
campaign-strength-example-hint = What you did, and what came of it.

campaign-rhythm = My pace
campaign-rhythm-lead = Choose a pace you can keep. You can also take a break.
campaign-weekly-goal = Meetings a week
campaign-weekly-goal-hint = From 0 to 20. One or two is plenty.
campaign-weekly-goal-said = { $count ->
    [0] No pace set
    [one] One meeting a week
   *[other] { $count } meetings a week
}
campaign-state-question = Where is your campaign at?
campaign-state-active-line = Rebond suggests something to do each day.
campaign-state-resting-line = Rebond suggests only thank-yous, news to give and people to stay in touch with.
campaign-state-ended-line = You have decided. What is left is telling the people who helped.
campaign-decision = My decision

campaign-progress = What’s new
campaign-progress-none = Nothing noted yet.
campaign-progress-lead = What you note here will help you give people news.
campaign-progress-question = What’s new?
campaign-progress-hint = Signing up, a trial day, a decision, however small.

# The end of a campaign: the list of those who mattered, one text, a line for each.
campaign-ending-question = At the end of the campaign
campaign-ended-title = This campaign has ended
campaign-ended-line = Your contacts stay, and Rebond helps you stay in touch with them. You can start another campaign whenever you like.
campaign-begin-act = Start another campaign
campaign-past-act = See earlier campaigns
campaign-past-title = Earlier campaigns
campaign-past-begun = Start
campaign-past-ended = End
closing-act = Share the news
closing-title = Share the news
closing-lead = These people gave you their time or a name. A few words to each are enough.
closing-not-yet = Your campaign has not ended yet. This list is for when it does.
closing-not-yet-act = Choose what comes next
closing-none = Nobody to tell for now.
closing-frame = The same text for everyone
closing-frame-hint = Nothing is sent from here. Each message opens with the line you write for that person, and you read it over before you send it.
closing-frame-chosen = I wanted to let you know where things stand: I have made my choice, and my search is over. Your help meant a lot. Thank you again.
closing-frame-hired = I wanted to let you know where things stand: I have found a position. Your help meant a lot. Thank you again.
closing-frame-stopped = I wanted to let you know where things stand: I am stopping my search for now. Your help meant a lot. Thank you again.
closing-own = A line for { $person }
closing-own-hint = What stayed with you, or what came of it.
closing-met = Meeting: { $day }
closing-named = Names given: { $names }
closing-introduced = Introductions: { $names }
closing-told = Told on { $day }
closing-draft = Read over and send
closing-prepare = Prepare these messages
closing-nobody = Tick at least one person.
