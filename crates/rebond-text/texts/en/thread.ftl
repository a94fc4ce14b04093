# The thread: picture, news owed, ways.
thread-title = The thread
thread-lead = Who led you to whom. Every meeting can open others.
thread-picture-title = The thread of your meetings
thread-picture-desc = { $count ->
    [one] One person, tied to you or to whoever told you about them. The same can be read as a list below.
   *[other] { $count } people, each tied to you or to whoever told you about them. The same can be read as a list below.
}
thread-me = You
thread-met = met
thread-written = written to
thread-known = noted
thread-legend-met = Met
thread-legend-written = Written to
thread-legend-known = Noted
thread-list-title = The thread, as a list
thread-by = through { $person }
thread-by-me = through you
thread-left-out = { $count ->
    [one] One person is not shown, for lack of room.
   *[other] { $count } people are not shown, for lack of room.
}
thread-empty-title = The thread begins here
thread-empty = Write to a first person, or note who told you about whom: the picture will draw itself.
thread-empty-act = See my people
thread-debts-title = News to give
thread-debts-lead = These people recommended you, and have not heard what came of it.
thread-debts-none = Everybody knows what became of their recommendation.
thread-open = { $count ->
    [one] One loop is open, with nothing to tell yet.
   *[other] { $count } loops are open, with nothing to tell yet.
}
thread-chains-title = Who could introduce me?
thread-chains-lead = Reaching somebody can take several go-betweens. Choose a person: the most promising way appears.
thread-chains-to = I would like to meet
thread-chains-act = Find a way
thread-chains-for = To { $person }
thread-chains-none = No way to { $person } is known yet. Ask around who knows them, and note the ties.
thread-chain-direct = You already know { $person }: write to them.
thread-chain-ask = Ask { $person } first
thread-chain-number = Way { $number }
thread-chain-helped = { $person } has recommended somebody to you before, and will probably help again.
thread-link-last = last exchange { $when }
thread-link-referral = spoke of them
