# The campaign.
campaign-since = Started on { $day }
campaign-empty-title = It all starts with a question
campaign-empty-reason = What do you expect from these meetings? The answer says whom to look for and what to ask.
campaign-empty-act = Answer

campaign-expectation = What I expect
campaign-expectation-none = Not said yet.
campaign-expectation-question = What do you expect from these meetings?
campaign-expectation-hint = For example: understand what a job is like day to day, know whether a field suits me, choose between two courses.
campaign-purpose-question = Where do you stand?
purpose-explore-line = Open up what is possible: I am still looking for what to aim at.
purpose-confront-line = Hold what I hope for against the reality of the field.
purpose-validate-line = I have chosen: I check, and learn the next stages.
campaign-history = How this expectation has changed
campaign-suggestions = Whom to meet, and where

campaign-direction = Where I want to go
campaign-direction-none = Not said yet.
campaign-direction-question = Where do you want to go, in a sentence or two?
campaign-direction-hint = As you would tell a neighbour. Even provisional, it helps others think of somebody.
campaign-aims-to-lead = I want to found or direct an organisation

campaign-hopes = My hopes
campaign-hopes-none = No hope written down yet.
campaign-hopes-lead = Statements that a meeting can confirm, contradict or nuance.
campaign-hopes-more = Add some
campaign-hope = Hope
campaign-hope-number = Hope { $number }
campaign-hope-example-1 = For example: most of the work is done in a team.
campaign-hope-example-2 = For example: a one-year course is enough to begin.
campaign-hope-example-3 = For example: one can make a living from it in a middle-sized town.
campaign-hope-up = Move up
campaign-hope-retire = Set aside
campaign-hope-resume = Take up again
campaign-hope-retired = (set aside)
campaign-hope-confirmed = { $count ->
    [one] confirmed once
   *[other] confirmed { $count } times
}
campaign-hope-nuanced = { $count ->
    [one] nuanced once
   *[other] nuanced { $count } times
}
campaign-hope-contradicted = { $count ->
    [one] contradicted once
   *[other] contradicted { $count } times
}

campaign-story = My story
campaign-story-none = Not written yet.
campaign-story-lead = Written once, used again in your messages and at the start of every meeting.
campaign-story-question = Your path, and what set you moving
campaign-story-hint = Five to ten lines, whatever your past was: where you come from, what changed, where you stand.

campaign-strengths = My strengths
campaign-strengths-none = No strength written down yet.
campaign-strengths-lead = Each with something you really did, so that it is easy to talk about.
campaign-strength-new = Add one
campaign-strength = Strength
campaign-strength-hint = In a few words: organising, explaining, mending…
campaign-strength-example = Something you did that shows it
campaign-strength-example-hint = What you did, and what came of it.

campaign-rhythm = My pace
campaign-rhythm-lead = A pace you can keep is better than a great burst. A campaign may rest, too.
campaign-weekly-goal = How many meetings a week?
campaign-weekly-goal-hint = From 0 to 20; one or two is already good.
campaign-weekly-goal-said = { $count ->
    [0] No pace set
    [one] One meeting a week
   *[other] { $count } meetings a week
}
campaign-state-question = Where does the campaign stand?
campaign-state-active-line = Next steps are offered every day.
campaign-state-resting-line = Only thanks, news and ties to keep warm remain.
campaign-state-ended-line = You have decided; those who helped would like to hear it.
campaign-decision = My decision

campaign-progress = What has moved
campaign-progress-none = Nothing written down yet.
campaign-progress-lead = What you write here will come back as a reminder to tell those who helped.
campaign-progress-question = What has moved?
campaign-progress-hint = An enrolment, a trial day, a decision, however small.
