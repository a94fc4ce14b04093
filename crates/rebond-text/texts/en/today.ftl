# The Today page and the first start.
today-fresh-title = Good to see you again
today-fresh-reason = You were last here on { $day }. Nothing is late: here is where to start again.
today-resting = Your campaign is resting. Only thanks, news owed and, now and then, a word to keep in touch remain.
today-more = { $count ->
    [one] One other possible step
   *[other] { $count } other possible steps
}
today-later-tomorrow = Tomorrow
today-later-week = In a week
today-later-month = In a month
today-later-day = Another day
today-later-that-day = That day
today-until = Best done by { $day }
today-ahead = The days ahead
today-week = Meetings this week
today-held-in-all = { $count ->
    [one] One meeting since the beginning.
   *[other] { $count } meetings since the beginning.
}
today-nothing-title = Nothing is pressing
today-nothing-reason = Everything that could be done is done. Perhaps a circle you have not thought of yet?
today-nothing-act = Go through my circles
today-somebody = this person

welcome-title = Welcome
welcome-lead = Whom to meet, what to ask, whom to thank: Rebond keeps the thread. First, three questions, two minutes. You can change everything later.
welcome-place = Question { $number } of 3
welcome-skip = Skip
welcome-import = Do you already have a contact file? Import it first
welcome-direction-title = Where do you want to go?
welcome-direction-lead = It is what you will tell people around you: nobody can help without knowing your direction.
welcome-hopes-title = What do you hope to find?
welcome-hopes-lead = Statements that a meeting can confirm or contradict. One is enough to begin.
