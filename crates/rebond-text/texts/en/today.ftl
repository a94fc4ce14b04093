# The Today page and the first start.
today-fresh-title = Welcome back
today-fresh-reason = You were last here on { $day }. Here is where to pick up.
today-resting = Your campaign is paused. What remains: thank-yous, news to give and, now and then, a note to stay in touch.
today-more = { $count ->
    [one] One more thing to do
   *[other] { $count } more things to do
}
today-later-tomorrow = Tomorrow
today-later-week = In a week
today-later-month = In a month
today-later-day = Another day
today-later-that-day = Put off until then
today-until = Due { $day }
today-ahead = The days ahead
today-week = Meetings this week
today-held-in-all = { $count ->
    [one] One meeting since the start.
   *[other] { $count } meetings since the start.
}
today-nothing-title = Nothing to do for now
today-nothing-reason = You could think of a circle you have not gone through yet.
today-nothing-act = Go through my circles
today-somebody = this person

welcome-title = Welcome
welcome-lead = Who to meet, what to ask, who to thank: Rebond helps you keep track. First, three questions, two minutes.
welcome-place = Question { $number } of 3
welcome-skip = Skip
welcome-without-expectation = You can skip this. Rebond will wait for your answer before it suggests people to contact.
welcome-without-direction = You can skip this. Rebond will not know yet which kinds of work to put first.
welcome-without-hopes = You can skip this. Without a written hope, your meetings will have less to confirm or contradict.
welcome-import = Already have a contact file? Import it first
welcome-direction-title = Where do you want to go?
welcome-direction-lead = It is what you will tell people around you. A rough idea is enough.
welcome-hopes-title = What do you hope to find?
welcome-hopes-lead = Statements that a meeting can confirm or contradict. One is enough.

# What is due to the same person goes into one message.
step-with = In the same message:
step-part-done = Mark as done
today-awaited = Waiting for an answer
today-awaited-since = message sent { $when }
today-awaited-all = { $count ->
    [one] One answer to come
   *[other] { $count } answers to come
}
step-options = Options
step-also = Also:
